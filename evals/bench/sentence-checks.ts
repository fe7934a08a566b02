import { checkWording } from '../../src/checking/wording/check-wording.ts';
import { passagesOf } from '../../src/composing/passages-of.ts';
import { promptFor } from '../../src/composing/prompt-for.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import type { PhraseBook } from '../../src/domain/phrases.ts';
import type { SafeText } from '../../src/domain/safe-text.ts';
import { allFactsOf } from '../../src/domain/service-card.ts';
import { VARIETIES } from '../../src/domain/variety.ts';
import { readCheckingWords } from '../../src/wording/read-checking-words.ts';
import { readPrompt } from '../../src/wording/read-prompt.ts';
import { summarise, type Timing, timeOnce, WARM_UP } from './timing.ts';

/** Facts of an answer: most tell fewer, and then each sentence bears more of the whole cost. */
const FACTS = 4;

/**
 * What the checks of a model's answer take for each of its sentences: one answer about each service
 * in each variety, by a model that tells the card's own facts and cites them.
 */
export async function timeSentenceChecks(
  knowledge: KnowledgeBase,
  phrases: PhraseBook,
  promptsFolder: string,
): Promise<Timing> {
  const template = readPrompt(promptsFolder, 'wording-001');
  const words = readCheckingWords(promptsFolder);
  const answers = VARIETIES.flatMap((variety) =>
    [...knowledge.cards.values()].map((card) => {
      const wording = { knowledge, phrases: phrases[variety], variety };
      const facts = allFactsOf(card).slice(0, FACTS);
      const passages = passagesOf({ card, facts, blocks: [] }, wording);
      const { instructions } = promptFor('' as SafeText, passages, facts, template, wording);
      const headings = Object.values(wording.phrases.headings);
      const grounds = { variety, passages, instructions, headings, words: words[variety] };
      const sentences = facts.map(
        (_, index) => `${passages[index + 1]?.text ?? ''} [${index + 2}]`,
      );
      return { sentences, grounds: { ...grounds, name: card.name[variety] } };
    }),
  );
  const durations: number[] = [];
  for (const { sentences, grounds } of [...answers.slice(0, WARM_UP), ...answers]) {
    const { milliseconds } = await timeOnce(() => checkWording(sentences.join('\n\n'), grounds));
    durations.push(milliseconds / sentences.length);
  }
  return summarise(durations.slice(WARM_UP));
}
