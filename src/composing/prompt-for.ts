import { fillTemplate, type PromptTemplate } from '../domain/model-prompt.ts';
import type { Passage } from '../domain/passage.ts';
import type { SafeText } from '../domain/safe-text.ts';
import type { Fact } from '../domain/service-card.ts';
import type { ModelPrompt } from '../ports/language-model.ts';
import type { Wording } from './word-fact.ts';

/** What a model is told so that it words the passages for a question; `facts` must all be told. */
export function promptFor(
  question: SafeText,
  passages: readonly Passage[],
  facts: readonly Fact[],
  template: PromptTemplate,
  { phrases, variety }: Wording,
): ModelPrompt {
  const must = facts.map((fact) => passages.findIndex((passage) => passage.fact === fact) + 1);
  const blanks = new Map([
    ['language', template.languages[variety]],
    ['documentsHeading', phrases.headings.documents],
    ['stepsHeading', phrases.headings.steps],
    ['numbers', must.map((number) => `[${number}]`).join(' ')],
  ]);
  return {
    instructions: fillTemplate(template.instructions, blanks),
    passages: passages.map(({ text }) => text),
    task: fillTemplate(template.task, blanks),
    question,
  };
}
