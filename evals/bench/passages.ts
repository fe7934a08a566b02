import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import type { LabelledQuestion } from '../../src/ingestion/read-questions.ts';
import { allTextsOf } from '../../src/ingestion/walk-card.ts';
import type { Passage } from './engines/engine.ts';

/** The question variants and the texts of every card, in every variety. */
export function passagesOf(
  questions: readonly LabelledQuestion[],
  { cards }: KnowledgeBase,
): Passage[] {
  const asked = questions
    .filter(({ label }) => cards.has(label))
    .map(({ label, text }) => ({ service: label, text }));
  const told = [...cards.values()].flatMap((card) =>
    allTextsOf(card).map(({ text }) => ({ service: card.id, text })),
  );
  return [...asked, ...told];
}
