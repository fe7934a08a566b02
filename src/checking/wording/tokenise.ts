import type { CheckingWords } from '../../domain/checking-words.ts';
import { fold, foldedWords } from '../../language/fold.ts';

/**
 * A blank, a figure with the separators inside it (`55-19`, `24/11/2026`, `6,37`), a word, or a
 * sign that gives a figure its meaning.
 */
const TOKEN =
  /\{[^{}]*\}|(?<![\p{L}\p{N}])\d+(?:[.,/-]\d+)*(?![\p{L}\p{N}])|[\p{L}\p{N}]+|[%×°€$+]/gu;

/** What a text tells, in order: its folded words, figures and blanks, without glue. */
export function tellingTokens(text: string, glue: ReadonlySet<string>): string[] {
  // Folding stops at the length of a message; sentences of a card and of a model are shorter.
  const tokens = fold(text.replaceAll('**', '')).match(TOKEN) ?? [];
  return tokens.filter((token) => !glue.has(token));
}

/** The glue of a variety as folded words. */
export function glueOf(words: CheckingWords): ReadonlySet<string> {
  return new Set(words.glue.flatMap(foldedWords));
}
