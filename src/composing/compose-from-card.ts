import type { Aspect } from '../domain/aspect.ts';
import type { Draft } from '../domain/draft.ts';
import { allFactsOf, type Fact, type ServiceCard } from '../domain/service-card.ts';
import type { Situation } from '../domain/situation.ts';
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

/** Words that an answer may have before its line of sources: one aspect, each further, everything. */
const WORDS = { oneAspect: 105, eachFurther: 60, overview: 230 };

/** The facts of a whole procedure that its first paragraph tells, one of each list. */
const GLANCE = ['costs', 'processingTimes', 'places'] as const;

/**
 * The answer to a question about one service: what was asked, the condition or exception that
 * changes it, what to do next, the sources. Facts that do not fit in the word limit are left out
 * from the end, never the decisive ones.
 */
export function composeFromCard(
  card: ServiceCard,
  aspects: readonly Aspect[],
  situations: readonly Situation[],
  wording: Wording,
): Draft {
  const narrow = aspects.filter((aspect) => aspect !== 'overview');
  const parts =
    narrow.length === 0
      ? tellEverything(card, situations, wording)
      : tellAspects(card, narrow, situations, wording);
  const facts = [...new Set(parts.flatMap((part) => part.facts))];
  const citations = citeFacts(facts, card, wording.knowledge);
  const named = facts.flatMap((fact) => servicesNamedIn(fact.text.fr, wording.knowledge));
  return {
    outcome: 'answered',
    services: [{ id: card.id, name: card.name[wording.variety] }],
    citations,
    followUps: suggestFollowUps(card, narrow, named, wording),
    blocks: parts.map((part) => part.block),
    sourceLine: wordSources(citations, wording),
    grounds: groundsOf(card, wording),
  };
}

function tellAspects(
  card: ServiceCard,
  aspects: readonly Exclude<Aspect, 'overview'>[],
  situations: readonly Situation[],
  wording: Wording,
): Part[] {
  const limit = WORDS.oneAspect + WORDS.eachFurther * (aspects.length - 1);
  const selected = aspects.map((aspect) => ({ aspect, ...selectFacts(card, aspect, situations) }));
  const told = new Set<Fact>();
  const parts = selected.flatMap(({ aspect, asked, decisive }) => {
    const fresh = asked.filter((fact) => !told.has(fact));
    for (const fact of fresh) told.add(fact);
    const conditions = decisive.filter((fact) => !told.has(fact));
    for (const fact of conditions) told.add(fact);
    return [
      ...tellOneAspect(aspect, fresh, wording, limit - wordsOfFacts(conditions, wording)),
      ...tellParagraph(conditions, wording),
    ];
  });
  const next = told.has(card.nextStep) ? [] : tellParagraph([card.nextStep], wording);
  const missing = selected.every(({ asked }) => asked.length === 0);
  const gap = missing ? [{ facts: [], block: wordGap(wording) }] : [];
  const fits = countWords(parts.map((part) => part.block).join(' ')) < limit - 20;
  return [...gap, ...parts, ...(fits || missing ? next : [])];
}

function tellOneAspect(aspect: Aspect, facts: Fact[], wording: Wording, limit: number): Part[] {
  const fitting = fitIn(facts, wording, limit);
  if (fitting.length === 0) return [];
  const { headings } = wording.phrases;
  if (aspect === 'documents') {
    return [{ facts: fitting, block: wordList(headings.documents, fitting, wording, 'bullets') }];
  }
  if (aspect === 'steps') {
    return [{ facts: fitting, block: wordList(headings.steps, fitting, wording, 'numbers') }];
  }
  return tellParagraph(fitting, wording);
}

function tellEverything(
  card: ServiceCard,
  situations: readonly Situation[],
  wording: Wording,
): Part[] {
  const glance = GLANCE.flatMap((list) => {
    const [first] = selectFacts(card, ASPECT_OF[list], situations).asked;
    return first ? [first] : [];
  });
  const conditions = decisiveFacts(card, 'overview', situations);
  const papers = selectFacts(card, 'documents', situations).asked;
  const steps = selectFacts(card, 'steps', situations).asked;
  const { headings } = wording.phrases;
  const description = { facts: [], block: card.description[wording.variety] };
  const parts = [
    description,
    ...tellParagraph(glance, wording),
    ...tellParagraph(
      conditions.filter((fact) => !glance.includes(fact)),
      wording,
    ),
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
