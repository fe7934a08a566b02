import type { Aspect } from '../domain/aspect.ts';
import type { Draft } from '../domain/draft.ts';
import type { Finding, RankedFact } from '../domain/finding.ts';
import { allFactsOf, type Fact, type ServiceCard } from '../domain/service-card.ts';
import { citeFacts, wordSources } from './cite.ts';
import { countWords } from './count-words.ts';
import { fillBlanks, servicesNamedIn } from './fill-blanks.ts';
import { decisiveFacts, selectFacts } from './select-facts.ts';
import { suggestFollowUps } from './suggest-follow-ups.ts';
import { type Wording, wordFact, wordList, wordParagraph } from './word-fact.ts';

/** A piece of an answer and the facts that it tells. */
interface Part {
  facts: Fact[];
  block: string;
}

/** Words that an answer may have before its line of sources: on some points, or on everything. */
const WORDS = { points: 105, overview: 230 };

/** Facts that answer less than this share of the best one are another question's. */
const LEAST_SHARE = 0.6;

/** More sentences than this hide the answer. */
const MOST_FACTS = 4;

/** Facts told before a whole procedure, when the question comes near to them, too. */
const MOST_LEADING = 2;

/** The facts of a whole procedure that its first paragraph tells, one of each list. */
const GLANCE = ['costs', 'processingTimes', 'places'] as const;

/** What of the finding an answer from a card needs. */
export type Subject = Pick<Finding, 'aspects' | 'facts' | 'situations'>;

/**
 * The answer to a question about one service: what was asked, the condition or exception that
 * changes it, what to do next, the sources. Facts that do not fit in the word limit are left out
 * from the end, never the decisive ones.
 */
export function composeFromCard(card: ServiceCard, subject: Subject, wording: Wording): Draft {
  const aspects = subject.aspects.filter((aspect) => aspect !== 'overview');
  const parts =
    aspects.length === 0
      ? tellEverything(card, subject, wording)
      : tellPoints(card, aspects, subject, wording);
  const facts = [...new Set(parts.flatMap((part) => part.facts))];
  const citations = citeFacts(facts, card, wording.knowledge);
  const named = facts.flatMap((fact) => servicesNamedIn(fact.text.fr, wording.knowledge));
  return {
    outcome: 'answered',
    services: [{ id: card.id, name: card.name[wording.variety] }],
    citations,
    followUps: suggestFollowUps(card, aspects, named, wording),
    blocks: parts.map((part) => part.block),
    sourceLine: wordSources(citations, wording),
    grounds: groundsOf(card, wording),
  };
}

type NarrowAspect = Exclude<Aspect, 'overview'>;

/** The facts that answer best, then the conditions that change them, then what to do next. */
function tellPoints(
  card: ServiceCard,
  aspects: readonly NarrowAspect[],
  { facts: ranked, situations }: Subject,
  wording: Wording,
): Part[] {
  const listed = aspects.filter((aspect) => LISTED.includes(aspect));
  const lists = listed.map((aspect) => ({ aspect, ...selectFacts(card, aspect, situations) }));
  const inLists = new Set(lists.flatMap(({ asked }) => asked));
  const answering = answeringFacts(card, ranked).filter((fact) => !inLists.has(fact));
  const conditions = [
    ...new Set(aspects.flatMap((aspect) => decisiveFacts(card, aspect, situations))),
  ].filter((fact) => !answering.includes(fact) && !inLists.has(fact));
  const limit = WORDS.points - wordsOfFacts(conditions, wording);
  const told = fitIn(answering, wording, limit);
  const left = limit - wordsOfFacts(told, wording);
  const points = tellParagraph(told, wording);
  const papers = lists.flatMap(({ aspect, asked }) => tellList(aspect, asked, wording, left));
  const leadsWithList = aspects[0] !== undefined && LISTED.includes(aspects[0]);
  const parts = [
    ...(leadsWithList ? [...papers, ...points] : [...points, ...papers]),
    ...tellParagraph(conditions, wording),
  ];
  const next = tellParagraph([card.nextStep], wording);
  if (parts.length === 0) return [{ facts: [], block: wordGap(wording) }, ...next];
  const words = countWords([...parts, ...next].map((part) => part.block).join(' '));
  return words < WORDS.points + LENIENCE ? [...parts, ...next] : parts;
}

/** What to do next may take an answer a little over its limit. */
const LENIENCE = 10;

/** Aspects that are told as a list, whole and in the card's order. */
const LISTED: readonly Aspect[] = ['documents', 'steps'];

/** The facts that answer the question nearly as well as the best one does. */
function answeringFacts(card: ServiceCard, ranked: readonly RankedFact[]): Fact[] {
  const least = LEAST_SHARE * (ranked[0]?.score ?? 0);
  const byId = new Map(allFactsOf(card).map((fact) => [fact.id, fact]));
  return ranked
    .filter(({ score }) => score >= least)
    .flatMap(({ id }) => byId.get(id) ?? [])
    .slice(0, MOST_FACTS);
}

function tellList(
  aspect: NarrowAspect,
  facts: readonly Fact[],
  wording: Wording,
  limit: number,
): Part[] {
  const fitting = fitIn(facts, wording, limit);
  if (fitting.length === 0) return [];
  const { headings } = wording.phrases;
  const block =
    aspect === 'documents'
      ? wordList(headings.documents, fitting, wording, 'bullets')
      : wordList(headings.steps, fitting, wording, 'numbers');
  return [{ facts: fitting, block }];
}

function tellEverything(
  card: ServiceCard,
  { facts: ranked, situations }: Subject,
  wording: Wording,
): Part[] {
  const leading = answeringFacts(card, ranked).slice(0, MOST_LEADING);
  const glance = GLANCE.flatMap((list) => {
    const [first] = selectFacts(card, ASPECT_OF[list], situations).asked;
    return first ? [first] : [];
  });
  const conditions = decisiveFacts(card, 'overview', situations);
  const opening = [...new Set([...glance, ...conditions])].filter(
    (fact) => !leading.includes(fact),
  );
  const papers = selectFacts(card, 'documents', situations).asked;
  const steps = selectFacts(card, 'steps', situations).asked;
  const { headings } = wording.phrases;
  const description = { facts: [], block: card.description[wording.variety] };
  const parts = [
    ...tellParagraph(leading, wording),
    description,
    ...tellParagraph(opening, wording),
  ];
  const list = (heading: string, facts: Fact[], kind: 'bullets' | 'numbers') =>
    facts.length === 0 ? [] : [{ facts, block: wordList(heading, facts, wording, kind) }];
  return fitParts(
    [
      ...parts,
      ...list(headings.documents, papers, 'bullets'),
      ...(steps.length > 0
        ? list(headings.steps, steps, 'numbers')
        : tellParagraph([card.nextStep], wording)),
    ],
    tellParagraph([card.nextStep], wording),
  );
}

const ASPECT_OF = { costs: 'fee', processingTimes: 'time', places: 'place' } as const;

/** Keeps the parts that fit; where the last ones do not, the next step takes their place. */
function fitParts(parts: Part[], instead: Part[]): Part[] {
  const kept: Part[] = [];
  let words = 0;
  for (const part of parts) {
    words += countWords(part.block);
    if (words > WORDS.overview) return [...kept, ...instead];
    kept.push(part);
  }
  return kept;
}

function tellParagraph(facts: Fact[], wording: Wording): Part[] {
  return facts.length === 0 ? [] : [{ facts, block: wordParagraph(facts, wording) }];
}

/** The leading facts that the limit has room for; the first is told however long it is. */
function fitIn(facts: readonly Fact[], wording: Wording, limit: number): Fact[] {
  let words = 0;
  return facts.filter((fact, index) => {
    words += countWords(wordFact(fact, wording));
    return index === 0 || words <= limit;
  });
}

function wordsOfFacts(facts: readonly Fact[], wording: Wording): number {
  return countWords(wordParagraph(facts, wording));
}

function wordGap({ phrases, knowledge, variety }: Wording): string {
  return fillBlanks(phrases.noFact, knowledge, variety);
}

/** All that the card says in one variety: what the checks hold an answer against. */
function groundsOf(card: ServiceCard, wording: Wording): string {
  const texts = allFactsOf(card).map((fact) => wordFact(fact, wording));
  return [card.name[wording.variety], card.description[wording.variety], ...texts].join('\n');
}
