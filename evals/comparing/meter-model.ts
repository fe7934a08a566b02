import type { GuardedModel, ModelPrompt } from '../../src/ports/language-model.ts';

/**
 * Characters of one token, for an estimate: the port of models tells no counts. Tokenisers make one
 * of some four Latin letters and of two to three Arabic ones.
 */
const CHARACTERS_OF_A_TOKEN = 3;

/** What was asked of a model. Tokens are estimated by characters, and a retry is not seen. */
export interface Use {
  calls: number;
  tokensIn: number;
  tokensOut: number;
}

/** The same model, with a meter. */
export function meterModel(model: GuardedModel): { model: GuardedModel; use: () => Use } {
  let calls = 0;
  let [charactersIn, charactersOut] = [0, 0];
  return {
    model: {
      name: model.name,
      state: model.state,
      forQuestion(signal) {
        const ofQuestion = model.forQuestion(signal);
        return {
          ...ofQuestion,
          async ask(prompt) {
            calls += 1;
            charactersIn += lengthOf(prompt);
            const text = await ofQuestion.ask(prompt);
            charactersOut += text.length;
            return text;
          },
        };
      },
    },
    use: () => ({
      calls,
      tokensIn: Math.round(charactersIn / CHARACTERS_OF_A_TOKEN),
      tokensOut: Math.round(charactersOut / CHARACTERS_OF_A_TOKEN),
    }),
  };
}

const lengthOf = ({ instructions, passages, task, question }: ModelPrompt): number =>
  [instructions, ...passages, task, question].join('\n').length;
