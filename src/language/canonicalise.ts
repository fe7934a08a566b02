import { foldLookAlikes } from './fold-look-alikes.ts';

/** The longest message that a citizen may send, in UTF-16 code units. */
export const MAXIMUM_MESSAGE_LENGTH = 1000;

/** Invisible characters (zero-width, bidi controls, tags, variation selectors) and tatweel. */
const IGNORABLE = /[\p{Default_Ignorable_Code_Point}\u0640]/gu;

/** Arabic vowel and recitation marks, which citizens almost never type. */
const HARAKAT = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]/g;

/** Control characters other than line ends and tabs, which are spaces here. */
const CONTROL = /\p{Cc}/gu;

const ARABIC_INDIC_DIGIT = /[\u0660-\u0669]/g;
const EASTERN_DIGIT = /[\u06F0-\u06F9]/g;

/**
 * One spelling for each text that looks the same: NFKC, without invisible characters and vowel
 * marks, ASCII digits, single spaces, Latin letters for the Cyrillic and Greek ones among them.
 * Other letters and their case stay. The original is for display.
 */
export function canonicalise(text: string): string {
  const plain = text
    .slice(0, MAXIMUM_MESSAGE_LENGTH)
    .normalize('NFKC')
    .replace(IGNORABLE, '')
    .replace(HARAKAT, '')
    .replace(ARABIC_INDIC_DIGIT, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(EASTERN_DIGIT, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(CONTROL, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // Last: a mark between two letters would hide that they are one word.
  return foldLookAlikes(plain);
}
