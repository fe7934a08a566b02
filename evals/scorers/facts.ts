import type { Answer } from '../../src/domain/answer.ts';
import type { Aspect } from '../../src/domain/aspect.ts';
import { figuresOf } from '../../src/domain/figures.ts';
import { formatDate } from '../../src/domain/format-date.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { allFactsOf, factsAbout } from '../../src/domain/service-card.ts';
import type { Variety } from '../../src/domain/variety.ts';
import { localizedTextsOf } from '../../src/ingestion/walk-card.ts';
import { fold } from '../../src/language/fold.ts';

/** A space before three digits that belong to the same number: `300 000`. */
const THOUSANDS = /(?<=(?<!\d)\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/g;

/** `15 %`, `15%` and `15 ٪` are one. */
const PER_CENT = / ?[%٪]/g;

/** The number of an item in a list is no figure of the answer. */
const LIST_NUMBER = /^\d+\. /gm;

/** Addresses are checked by whoever lets them out; their digits are no figures. */
const ADDRESS = /(?<=\])\([^)]*\)/g;

/** A text as facts are compared: folded, without Markdown's stars, thousands unseparated. */
function comparable(text: string): string {
  // Folding reads as much as a citizen may write at most; an answer may be longer, a line is not.
  return text
    .split('\n')
    .map((line) => fold(line.replaceAll('*', '')))
    .join(' ')
    .replace(THOUSANDS, '')
    .replace(PER_CENT, '%');
}

/** What must not stand before or after a figure: more of the same figure. */
const FIGURE_GOES_ON = { before: /\d[.,]?$/, after: /^[.,]?\d/ };

/** Whether a text tells a fact, letter by letter; a figure counts only when it stands whole. */
export function tells(text: string, fact: string): boolean {
  const [whole, part] = [comparable(text), comparable(fact)];
  for (let at = whole.indexOf(part); at !== -1; at = whole.indexOf(part, at + 1)) {
    const [before, after] = [whole.slice(0, at), whole.slice(at + part.length)];
    const startsInside = /^\d/.test(part) && FIGURE_GOES_ON.before.test(before);
    const endsInside = /\d$/.test(part) && FIGURE_GOES_ON.after.test(after);
    if (!startsInside && !endsInside) return true;
  }
  return false;
}

export interface CheckedFigure {
  figure: string;
  /** Whether it stands in what the answer names as its grounds. */
  grounded: boolean;
}

/**
 * Every figure of an answer, and whether it stands, in the answer's own variety, in the cards of
 * its services, in their sources, or in the names of papers, channels and services.
 */
export function checkFigures(answer: Answer, knowledge: KnowledgeBase): CheckedFigure[] {
  const ids = answer.services.map(({ id }) => id);
  const sources = answer.citations.flatMap(({ title, verifiedOn }) => [
    title,
    formatDate(verifiedOn),
  ]);
  const grounds = [...textsOf(ids, answer.language, knowledge), ...sources];
  const known = new Set(figuresOf(grounds.join('\n')));
  const said = figuresOf(answer.answer.replace(ADDRESS, '').replace(LIST_NUMBER, ''));
  return said.map((figure) => ({ figure, grounded: known.has(figure) }));
}

/** What the cards of services say in a variety, and the names that an answer may use. */
function textsOf(
  services: readonly string[],
  language: Variety,
  knowledge: KnowledgeBase,
): string[] {
  const cards = services.flatMap((id) => knowledge.cards.get(id) ?? []);
  return [
    ...cards.flatMap((card) => localizedTextsOf(card).map(({ text }) => text[language])),
    ...cards.flatMap((card) =>
      card.evidence.map((paper) => knowledge.evidence.get(paper.evidence)?.name[language] ?? ''),
    ),
    ...[...knowledge.channels.values()].map((channel) => channel.label),
    ...[...knowledge.cards.values()].map((card) => card.name[language]),
  ];
}

/** What cards say where they answer an aspect, so that a figure elsewhere does not stand in for it. */
export function textsAbout(
  aspect: Aspect,
  services: readonly string[],
  language: Variety,
  knowledge: KnowledgeBase,
): string[] {
  const cards = services.flatMap((id) => knowledge.cards.get(id) ?? []);
  const facts = cards.flatMap((card) =>
    aspect === 'overview'
      ? allFactsOf(card)
      : [
          ...factsAbout(card, aspect),
          ...allFactsOf(card).filter(({ decisiveFor = [] }) => decisiveFor.includes(aspect)),
        ],
  );
  const names = [...knowledge.channels.values()].map((channel) => channel.label);
  return [...facts.map(({ text }) => text[language]), ...names];
}
