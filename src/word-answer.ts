import { checkDraft } from './checking/check-draft.ts';
import { checkWording } from './checking/wording/check-wording.ts';
import { applyWording } from './composing/apply-wording.ts';
import { passagesOf } from './composing/passages-of.ts';
import { promptFor } from './composing/prompt-for.ts';
import type { Wording } from './composing/word-fact.ts';
import type { CheckingWordBook } from './domain/checking-words.ts';
import type { Draft } from './domain/draft.ts';
import { ModelFailure } from './domain/model-failure.ts';
import type { PromptTemplate } from './domain/model-prompt.ts';
import type { SafeText } from './domain/safe-text.ts';
import type { QuestionModel } from './ports/language-model.ts';
import type { Log } from './ports/log.ts';

export interface WordingModel {
  model: QuestionModel;
  template: PromptTemplate;
  words: CheckingWordBook;
}

/** Facts that a model may add to those of the card's answer; more would hide it. */
const MOST_ADDED = 3;

/**
 * Has a model word the card's answer. Gives the card's own words back when the model fails, or
 * when what the checks let through tells less than the card's answer does. Throws only when the
 * question's signal fires.
 */
export async function wordAnswer(
  draft: Draft,
  question: SafeText,
  wording: Wording,
  { model, template, words }: WordingModel,
  log?: Log,
): Promise<Draft> {
  const { basis } = draft;
  if (basis === undefined || basis.facts.length === 0) return draft;
  const passages = passagesOf(basis, wording);
  const prompt = promptFor(question, passages, basis.facts, template, wording);
  const keepCard = (reason: string, fields = {}) => {
    log?.warn('card-answer-kept', { reason, model: model.name, prompt: template.id, ...fields });
    return draft;
  };

  let text: string;
  try {
    text = await model.ask(prompt);
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return keepCard(error.kind, { breaker: model.state() });
  }

  const checked = checkWording(text, {
    ...{ passages, variety: wording.variety, instructions: prompt.instructions },
    name: basis.card.name[wording.variety],
    headings: Object.values(wording.phrases.headings),
    words: words[wording.variety],
  });
  for (const reason of new Set(checked.withheld)) {
    const times = checked.withheld.filter((other) => other === reason).length;
    log?.warn('sentence-withheld', { reason, times, variety: wording.variety, model: model.name });
  }
  const missing = passages.filter(({ mustTell }, at) => mustTell && !checked.told.has(at));
  if (missing.length > 0) return keepCard('facts-missing', { missing: missing.length });
  if (checked.told.size > basis.facts.length + MOST_ADDED) return keepCard('talkative');

  const by = `${template.id} ${model.name}`;
  const worded = applyWording(draft, basis, { ...checked, passages, by }, wording);
  // The last check of every answer, made here while there is still another answer to give.
  const { withheld } = checkDraft(worded, wording.variety, wording.knowledge);
  return withheld.length === 0 ? worded : keepCard('draft-withheld');
}
