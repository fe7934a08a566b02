import type { ModelPrompt } from '../ports/language-model.ts';

/** The passages as a model sees them, the first as `[1]`. */
export function numberPassages({ passages }: ModelPrompt): string {
  return passages.map((passage, index) => `[${index + 1}] ${passage}`).join('\n');
}

/** The task and the citizen's question, for providers that take one text. */
export function taskOf({ task, question }: ModelPrompt): string {
  return `${task}\n\n${question}`;
}
