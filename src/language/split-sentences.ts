/** A list item, a line of its own, or a sentence up to its closing mark in either script. */
const SENTENCE_END = /(?<=[.!?؟…])\s+(?=[^\s\p{Ll}])|\n+/u;

/**
 * Splits Markdown prose into sentences, without losing a character but the white space between
 * them. A full stop inside a figure, an address or before a small letter does not end a sentence.
 */
export function splitSentences(text: string): string[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
