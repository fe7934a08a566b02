import { z } from 'zod';
import { textsFor } from './texts.ts';
import { VARIETIES } from './variety.ts';

const text = z.string().trim().min(1);

/** What a model is told, as `prompts/model/<id>.yaml` holds it. A released one is never edited. */
export const PromptTemplate = z.strictObject({
  id: text,
  purpose: text,
  /** The names that stand between braces for something else; other braces stand for themselves. */
  blanks: z.array(text),
  /** What the model calls each variety. */
  languages: textsFor(VARIETIES),
  instructions: text,
  task: text,
});
export type PromptTemplate = z.infer<typeof PromptTemplate>;

/**
 * A template's text with its blanks filled. What is put in is not looked at for blanks again, so a
 * citizen's text stays as it is.
 */
export function fillTemplate(text: string, blanks: ReadonlyMap<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => blanks.get(name) ?? all);
}
