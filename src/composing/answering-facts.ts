import { shareScale } from '../domain/brackets.ts';
import { figuresOf } from '../domain/figures.ts';
import type { Finding } from '../domain/finding.ts';
import {
  allFactsOf,
  aspectOfFact,
  FACT_LISTS,
  type Fact,
  factsOfList,
  type ServiceCard,
} from '../domain/service-card.ts';
import { concerns } from './select-facts.ts';

/** What of the finding an answer from a card needs. */
export type Subject = Pick<Finding, 'aspects' | 'facts' | 'situations' | 'quantities'>;

/**
 * Facts that are less likely than this share of the best one answer another question. Of shares
 * from 0.6 to 0.003, this one told nearly most of what cases require, and keeps answers short.
 */
const LEAST_SHARE = 0.01;

/**
 * A belief to correct repeats the wrong figure: it is told to whom it answers, and not beside the
 * right one to whom never believed it.
 */
const LEAST_SHARE_OF_A_BELIEF = 0.3;

/** More sentences than this hide the answer. */
const MOST_FACTS = 5;

/**
 * The facts that answer a question nearly as well as the best one does, best first. One for another
 * person's case ("abroad") stands behind those of its aspect that hold for this person.
 */
export function answeringFacts(
  card: ServiceCard,
  { facts: ranked, situations, quantities }: Pick<Subject, 'facts' | 'situations' | 'quantities'>,
): Fact[] {
  const best = ranked[0]?.score ?? 0;
  const byId = new Map(allFactsOf(card).map((fact) => [fact.id, fact]));
  const beliefs: ReadonlySet<Fact> = new Set(card.mistakes);
  const likely = ranked.flatMap(({ id, score }) => {
    const fact = byId.get(id);
    if (fact === undefined) return [];
    return score >= best * (beliefs.has(fact) ? LEAST_SHARE_OF_A_BELIEF : LEAST_SHARE) ? fact : [];
  });
  const units = new Set(quantities.map(({ unit }) => unit));
  const whole = likely.flatMap((fact) =>
    fact.brackets === undefined || units.has(fact.brackets.unit)
      ? fact
      : [fact, ...otherBracketsOf(fact, card)],
  );
  const facts = withoutRepetitions([...new Set(whole)]).slice(0, MOST_FACTS);
  const aspectOf = ({ id = '' }: Fact) => aspectOfFact(card, id);
  const holds = (fact: Fact) => fact.for === undefined || concerns(fact, situations);
  const later = facts.filter(
    (fact, place) =>
      !holds(fact) &&
      facts.slice(place).some((other) => holds(other) && aspectOf(other) === aspectOf(fact)),
  );
  return [...facts.filter((fact) => !later.includes(fact)), ...later];
}

/**
 * The facts that tell the rest of a fact's scale. Where the question states no quantity, one alone is
 * half an answer: "how much is the aid?" is 100 000 DH for some and 70 000 DH for others.
 */
function otherBracketsOf(fact: Fact, card: ServiceCard): Fact[] {
  const lists = FACT_LISTS.map((list) => factsOfList(card, list));
  const others = lists.find((list) => list.includes(fact)) ?? [];
  return others.filter((other) => other !== fact && shareScale(other, fact));
}

/** Two figures or more that were told already are the same fact, as its card's other list says it. */
const FIGURES_OF_A_REPETITION = 2;

function withoutRepetitions(facts: readonly Fact[]): Fact[] {
  const told: ReadonlySet<string>[] = [];
  return facts.filter((fact) => {
    const figures = figuresOf(fact.text.fr);
    const repeats =
      figures.length >= FIGURES_OF_A_REPETITION &&
      told.some((before) => figures.every((figure) => before.has(figure)));
    told.push(new Set(figures));
    return !repeats;
  });
}
