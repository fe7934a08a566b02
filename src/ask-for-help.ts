import { ModelFailure } from './domain/model-failure.ts';
import { fillTemplate, type PromptTemplate } from './domain/model-prompt.ts';
import type { SafeText } from './domain/safe-text.ts';
import type { Variety } from './domain/variety.ts';
import type { QuestionModel } from './ports/language-model.ts';
import type { Log } from './ports/log.ts';

/** A model that may help to understand a question, and where it is told when it was of no use. */
export interface Helper {
  model: QuestionModel;
  log?: Log | undefined;
}

/** What a model is told to understand a message. */
export interface HelpWanted {
  template: PromptTemplate;
  variety: Variety;
  /** What the citizen asked before, oldest first. */
  earlier: readonly SafeText[];
  text: SafeText;
  passages: readonly string[];
}

/** A question of 1,000 characters in Arabic is some 400 tokens; some models think aloud before. */
const MOST_TOKENS = 500;

/** A model's whole text; undefined when it failed. Throws only when the question's signal fires. */
export async function askForHelp(
  { template, variety, earlier, text, passages }: HelpWanted,
  helper: Helper,
): Promise<string | undefined> {
  const blanks = new Map([
    ['language', template.languages[variety]],
    ['earlier', earlier.map((question) => `- ${question}`).join('\n') || '- (nothing)'],
  ]);
  const prompt = {
    instructions: fillTemplate(template.instructions, blanks),
    passages,
    task: fillTemplate(template.task, blanks),
    question: text,
    mostTokens: MOST_TOKENS,
  };
  try {
    return await helper.model.ask(prompt);
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    dropHelp(helper, template, error.kind);
    return undefined;
  }
}

/** Tells the operator that the model was of no use. */
export function dropHelp(
  { model, log }: Helper,
  template: Pick<PromptTemplate, 'id'>,
  reason: string,
): void {
  const breaker = model.state();
  log?.warn('model-help-dropped', { reason, prompt: template.id, model: model.name, breaker });
}
