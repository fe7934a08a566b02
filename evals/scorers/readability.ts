import type { Answer } from '../../src/domain/answer.ts';

/** `[label](address)`: a citizen reads the label. */
const LINK = /\[([^\]]*)\]\([^)]*\)/g;

const LIST_MARK = /^(?:[-*]|\d+\.) +/gm;

const SENTENCE_END = /[.!?؟…]+(?=\s|$)/u;

/** Figures and hosts (`2,75`, `55-19`, `tax.gov.ma`) are one word, `l'acte` is two. */
const WORD = /[\p{L}\p{N}]+(?:[.,-][\p{L}\p{N}]+)*/gu;

/** What of an answer is told: labels for links, without the line of sources. */
export function toldIn({ answer, citations }: Pick<Answer, 'answer' | 'citations'>): string {
  const blocks = answer.split('\n\n');
  // The line of sources is always the last block; it is a list of titles.
  const told = citations.length > 0 ? blocks.slice(0, -1) : blocks;
  return told.join('\n\n').replace(LINK, '$1');
}

/** What of an answer is prose: what is told, without marks of Markdown. */
export const proseOf = (answer: Pick<Answer, 'answer' | 'citations'>): string =>
  toldIn(answer).replace(LIST_MARK, '').replaceAll('*', '');

/** The words of each sentence; an item of a list is one, a heading before it is none. */
export function sentencesOf(prose: string): string[][] {
  return prose
    .split('\n')
    .filter((line) => !line.trimEnd().endsWith(':'))
    .flatMap((line) => line.split(SENTENCE_END))
    .flatMap((sentence) => [sentence.match(WORD) ?? []])
    .filter((words) => words.length > 0);
}

/** Words a sentence on average. `sentences` must not be empty. */
export const meanLength = (sentences: readonly (readonly string[])[]): number =>
  sentences.flat().length / sentences.length;

const VOWEL = '[aeiouàâäæéèêëîïôöœùûü]';
/** Vowels in a row are spoken as one, a y before a vowel (`payez`) parts them. */
const FRENCH_VOWELS = new RegExp(`(?:${VOWEL}|y(?!${VOWEL}))+`, 'g');
/** An e that is written and not spoken at the end of a word: `timbre`, `actes`. */
const MUTE_ENDING = new RegExp(`(?<!${VOWEL})es?$`);

/** Spoken syllables of a French word by its groups of vowels; one at least, figures included. */
export function frenchSyllables(word: string): number {
  const written = word.toLowerCase().normalize('NFC');
  const groups = written.match(FRENCH_VOWELS)?.length ?? 0;
  return Math.max(1, groups - Number(MUTE_ENDING.test(written)));
}

/**
 * The ease of reading of Kandel and Moles (1958, Application de l'indice de Flesch à la langue
 * française): about 0 to 100, higher is easier, 60 is ordinary prose. Made for texts of 100 words
 * or more, so it is taken over many answers together. `sentences` must not be empty.
 */
export function kandelMoles(sentences: readonly (readonly string[])[]): number {
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + frenchSyllables(word), 0);
  return 207 - 1.015 * meanLength(sentences) - 73.6 * (syllables / words.length);
}

/** What LIX calls a long word has more letters than this. */
const LIX_LETTERS = 6;

/**
 * LIX (Björnsson 1968, Läsbarhet): words a sentence plus the per cent of words of more than six
 * letters; lower is easier, 40 is ordinary prose in Swedish. It needs no syllables, which Arabic
 * without vowel marks does not show: OSMAN (El-Haj and Rayson 2016) would need a diacritiser first.
 * Its grades are not validated for Arabic, so only its movement counts.
 */
export function lix(sentences: readonly (readonly string[])[]): number {
  const words = sentences.flat();
  const long = words.filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) > LIX_LETTERS);
  return meanLength(sentences) + (100 * long.length) / words.length;
}
