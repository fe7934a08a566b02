import { z } from 'zod';
import { Aspect } from './aspect.ts';
import { Brackets } from './brackets.ts';
import { Identifier } from './identifier.ts';
import { LocalizedText } from './localized-text.ts';
import { Situation } from './situation.ts';
import { Source } from './source.ts';

/** How much a fact may be trusted; `to-be-confirmed` is said in the answer's own sentence. */
export const Confidence = z.enum(['high', 'medium', 'low', 'to-be-confirmed']);
export type Confidence = z.infer<typeof Confidence>;

/** ISO 8601 durations as cards use them: whole years, months, weeks, days or hours. */
const Duration = z.string().regex(/^P(?:\d+[YMWD])*(?:T\d+H)?$/, 'write a duration as P15D, P3M…');

const fact = {
  /** Names the fact within its card, so that question variants can point at it. */
  id: Identifier.optional(),
  /** One or two short sentences in each variety. `{channel-id}` and `{service-id}` become links. */
  text: LocalizedText,
  /** Ids of the card's own or of shared sources. Empty only when the fact is to be confirmed. */
  sources: z.array(Identifier).default([]),
  confidence: Confidence,
  /** The situations that the fact is about; left out, it holds for everybody. */
  for: z.array(Situation).min(1).optional(),
  /** Other aspects whose answer is wrong without this fact. */
  decisiveFor: z.array(Aspect).min(1).optional(),
  /** Told as what to do next, in place of the card's own next step, to those whom it is `for`. */
  nextStep: z.literal(true).optional(),
  /** The scale of the text, bracket by bracket, for questions that state the quantity. */
  brackets: Brackets.optional(),
  /** For maintainers: how a conflict between sources was settled. Never shown to citizens. */
  note: z.string().optional(),
};

/** A checkable statement with its provenance. */
export const Fact = z.strictObject(fact);
export type Fact = z.infer<typeof Fact>;

/** CPSV-AP Cost: `amount` in `currency` units; 0 for a service that is free. */
export const Cost = z.strictObject({
  ...fact,
  amount: z.number().nonnegative().optional(),
  currency: z.literal('MAD').default('MAD'),
});
export type Cost = z.infer<typeof Cost>;

/** CPSV-AP Evidence: one paper to bring. */
export const RequiredEvidence = z.strictObject({
  ...fact,
  /** Id of the shared entity in `knowledge/evidence`. */
  evidence: Identifier,
  form: z.enum(['original', 'copy', 'original-and-copy', 'digital']).optional(),
  number: z.number().int().positive().optional(),
  /** How recent the paper must be. */
  maximumAge: Duration.optional(),
});
export type RequiredEvidence = z.infer<typeof RequiredEvidence>;

/** CPSV-AP processingTime. */
export const ProcessingTime = z.strictObject({
  ...fact,
  duration: Duration.optional(),
  /** True for the delay that a law sets, such as law 55-19; false for the usual one. */
  legalMaximum: z.boolean().default(false),
});
export type ProcessingTime = z.infer<typeof ProcessingTime>;

/** One public service, in the terms of CPSV-AP 3.2. The order of facts is the order of answers. */
export const ServiceCard = z.strictObject({
  id: Identifier,
  theme: Identifier,
  name: LocalizedText,
  /** What it is and what it is for, in one sentence. */
  description: LocalizedText,
  /** Id of an organisation in `knowledge/organisations`. */
  competentAuthority: Identifier,
  /** Ids of channels in `knowledge/channels`, the one to go to first standing first. */
  channels: z.array(Identifier).default([]),
  /** What to do next, in one sentence, with the official place or link. */
  nextStep: Fact,
  requirements: z.array(Fact).default([]),
  evidence: z.array(RequiredEvidence).default([]),
  steps: z.array(Fact).default([]),
  costs: z.array(Cost).default([]),
  processingTimes: z.array(ProcessingTime).default([]),
  places: z.array(Fact).default([]),
  online: z.array(Fact).default([]),
  validity: z.array(Fact).default([]),
  deadlines: z.array(Fact).default([]),
  exceptions: z.array(Fact).default([]),
  rights: z.array(Fact).default([]),
  contacts: z.array(Fact).default([]),
  /** Outdated or wrong beliefs that still circulate, said plainly. */
  mistakes: z.array(Fact).default([]),
  /** Ids of sources of kind `law`. */
  legalResources: z.array(Identifier).default([]),
  /** Services to have first, and services that people confuse with this one or need next. */
  requiredServices: z.array(Identifier).default([]),
  relatedServices: z.array(Identifier).default([]),
  sources: z.array(Source).default([]),
});
export type ServiceCard = z.infer<typeof ServiceCard>;

/** The lists of a card that hold facts, in the order in which a whole procedure is told. */
export const FACT_LISTS = [
  'requirements',
  'costs',
  'processingTimes',
  'places',
  'evidence',
  'steps',
  'online',
  'validity',
  'deadlines',
  'exceptions',
  'rights',
  'contacts',
  'mistakes',
] as const;
export type FactList = (typeof FACT_LISTS)[number];

const LIST_OF_ASPECT: Readonly<Record<Exclude<Aspect, 'overview'>, FactList>> = {
  eligibility: 'requirements',
  documents: 'evidence',
  fee: 'costs',
  place: 'places',
  online: 'online',
  time: 'processingTimes',
  steps: 'steps',
  deadline: 'deadlines',
  exception: 'exceptions',
  validity: 'validity',
  rights: 'rights',
  contact: 'contacts',
};

/** The aspect that a list of facts answers; beliefs to correct are exceptions to what people think. */
export function aspectOfList(list: FactList): Exclude<Aspect, 'overview'> {
  return ASPECT_OF_LIST.get(list) ?? 'exception';
}

const ASPECT_OF_LIST = new Map(
  Object.entries(LIST_OF_ASPECT).map(([aspect, list]) => [
    list,
    aspect as Exclude<Aspect, 'overview'>,
  ]),
);

/** The aspect that a fact of the card answers, by the fact's id. */
export function aspectOfFact(
  card: ServiceCard,
  id: string,
): Exclude<Aspect, 'overview'> | undefined {
  const list = FACT_LISTS.find((name) => card[name].some((fact) => fact.id === id));
  return list && aspectOfList(list);
}

/** The facts that a card holds about one aspect, in the card's order. */
export function factsAbout(card: ServiceCard, aspect: Exclude<Aspect, 'overview'>): Fact[] {
  return card[LIST_OF_ASPECT[aspect]];
}

/** The facts of one list, as far as they are alike in all lists. */
export function factsOfList(card: ServiceCard, list: FactList): readonly Fact[] {
  return card[list];
}

/** Every fact of a card, the next step included. */
export function allFactsOf(card: ServiceCard): Fact[] {
  return [card.nextStep, ...FACT_LISTS.flatMap((list) => factsOfList(card, list))];
}
