import type { LabelledQuestion } from '../../src/ingestion/read-questions.ts';
import { foldedWords } from '../../src/language/fold.ts';
import { seededRandom } from '../../src/learning/random.ts';

/** Enough to make texts differ, little enough that most words stay those of the service. */
const SHARE_OF_WORDS_CHANGED = 0.3;

/**
 * Synthetic questions: existing ones in turn, some of whose words are swapped for words of other
 * questions in the same variety. The same input gives the same questions.
 */
export function varyQuestions(
  questions: readonly LabelledQuestion[],
  count: number,
): LabelledQuestion[] {
  const random = seededRandom(1);
  const anyOf = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const words = new Map<string, string[]>();
  for (const { language, text } of questions) {
    const known = words.get(language) ?? [];
    known.push(...foldedWords(text));
    words.set(language, known);
  }
  const varied: LabelledQuestion[] = [];
  while (varied.length < count) {
    const question = questions[varied.length % questions.length];
    if (question === undefined) throw new Error('There is no question to vary');
    const others = words.get(question.language) ?? [];
    const text = foldedWords(question.text)
      .map((word) => (random() < SHARE_OF_WORDS_CHANGED ? (anyOf(others) ?? word) : word))
      .join(' ');
    varied.push({ ...question, text });
  }
  return varied;
}
