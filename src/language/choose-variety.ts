import type { Language, Variety } from '../domain/variety.ts';
import { isVariety } from '../domain/variety.ts';
import type { IdentifiedLanguage } from './variety-identifier.ts';

/** What we answer in when somebody writes a language that we do not: French to Latin letters. */
const INSTEAD: Readonly<Record<Exclude<Language, Variety>, Variety>> = {
  en: 'fr',
  'other-Latn': 'fr',
  zgh: 'ar',
  und: 'fr',
};

/** A bare "ok" or a name says little: a text of fewer words than this keeps the conversation's language. */
const WORDS_OF_A_CLEAR_TEXT = 3;

/**
 * Few people change within a conversation: below this a text is taken for one in its language. Of
 * the public dialogues' turns 98.1 % kept their variety without it.
 */
const SURE_OF_A_CHANGE = 0.85;

const ARABIC: readonly Language[] = ['ar', 'ary'];
const DARIJA: readonly Language[] = ['ary', 'ary-Latn'];

/**
 * The variety to answer in: the conversation's where the text does not clearly leave it, else the
 * text's own, else the nearest. Who writes Darija and changes script still speaks Darija.
 */
export function chooseVariety(
  text: string,
  previous: Variety | undefined,
  { language, probability }: IdentifiedLanguage,
): Variety {
  if (isVariety(language)) {
    const short = text.trim().split(/\s+/).length < WORDS_OF_A_CLEAR_TEXT;
    if (previous === undefined || !(short || probability < SURE_OF_A_CHANGE)) return language;
    const inArabic = ARABIC.includes(language);
    if (ARABIC.includes(previous) === inArabic) return previous;
    if (!DARIJA.includes(previous)) return language;
    return inArabic ? 'ary' : 'ary-Latn';
  }
  return language === 'zgh' ? INSTEAD.zgh : (previous ?? INSTEAD[language]);
}

/** Below this the identifier takes none of 1,300 texts in our varieties for another language. */
const SURE_OF_ANOTHER_LANGUAGE = 0.8;

/** Whether a text of two words or more is surely in a language that we do not answer in. */
export function isUnsupported(
  text: string,
  { language, probability }: IdentifiedLanguage,
): boolean {
  if (isVariety(language) || language === 'und') return false;
  return probability >= SURE_OF_ANOTHER_LANGUAGE && text.trim().split(/\s+/).length > 1;
}
