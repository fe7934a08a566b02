import type { Answer } from '../../src/domain/answer.ts';
import type { Aspect } from '../../src/domain/aspect.ts';
import { BLANK } from '../../src/domain/blanks.ts';
import { figuresOf } from '../../src/domain/figures.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import {
  allFactsOf,
  type Fact,
  factsAbout,
  type ServiceCard,
} from '../../src/domain/service-card.ts';
import type { Situation } from '../../src/domain/situation.ts';
import type { Variety } from '../../src/domain/variety.ts';
import { foldedWords } from '../../src/language/fold.ts';
import { proseOf } from './readability.ts';

/** What somebody who asks for the whole procedure needs to know. */
const WHOLE_PROCEDURE = ['documents', 'steps', 'fee', 'time', 'place'] as const;

/**
 * A fact is told when so many of its words stand in one line of the answer in their order, with all
 * of its figures. A model may leave out articles, so not all of them need to.
 */
const WORDS_TOLD = 0.8;

/**
 * What a card holds for a person who asks for an aspect: its facts for everybody and for one of the
 * person's situations, and those that the aspect is wrong without.
 */
export function factsAsked(
  card: ServiceCard,
  aspect: Aspect,
  situations: readonly Situation[],
): Fact[] {
  const aspects = aspect === 'overview' ? WHOLE_PROCEDURE : [aspect];
  const held = [
    ...aspects.flatMap((one) => factsAbout(card, one)),
    ...allFactsOf(card).filter(({ decisiveFor = [] }) => decisiveFor.includes(aspect)),
  ];
  return [...new Set(held)].filter(
    (fact) => fact.for === undefined || fact.for.some((one) => situations.includes(one)),
  );
}

/** The share of facts that an answer tells, 0 to 1; `facts` must not be empty. */
export function shareTold(
  answer: Answer,
  facts: readonly Fact[],
  knowledge: KnowledgeBase,
): { share: number; missing: Fact[] } {
  const lines = proseOf(answer)
    .split('\n')
    .map((line) => ({ words: foldedWords(line), figures: new Set(figuresOf(line)) }));
  const missing = facts.filter((fact) => {
    const text = readableFact(fact.text[answer.language], answer.language, knowledge);
    const [words, figures] = [foldedWords(text), figuresOf(text)];
    return !lines.some(
      (line) =>
        figures.every((figure) => line.figures.has(figure)) &&
        commonInOrder(words, line.words) >= WORDS_TOLD * words.length,
    );
  });
  return { share: 1 - missing.length / facts.length, missing };
}

/** A fact as a citizen reads it: labels and names in its blanks, no marks. */
export function readableFact(text: string, variety: Variety, knowledge: KnowledgeBase): string {
  return text
    .replace(BLANK, (blank, id: string) => {
      return knowledge.channels.get(id)?.label ?? knowledge.cards.get(id)?.name[variety] ?? blank;
    })
    .replaceAll('*', '');
}

/** The length of the longest common subsequence of two lists of words. */
function commonInOrder(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    other.forEach((met, index) => {
      const same = word === met ? (row[index] ?? 0) + 1 : 0;
      next.push(Math.max(same, row[index + 1] ?? 0, next[index] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}
