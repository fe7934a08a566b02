import { directionOf, type Variety } from '../domain/variety.ts';

const LINK = /\[[^\]]*\]\([^)]*\)/g;
const ARABIC_LETTER = /\p{Script=Arabic}/gu;
const LATIN_LETTER = /\p{Script=Latin}/gu;

/**
 * Half of a sentence's letters: an Arabic sentence may hold a portal's name or an acronym (CNSS,
 * RIB), a French one an Arabic term, but not as many letters as its own.
 */
const OWN_SHARE = 0.5;

/** Whether a text is mainly in the script of the variety; a text without letters is in any. */
export function isInScriptOf(variety: Variety, text: string): boolean {
  const prose = text.replace(LINK, ' ');
  const arabic = prose.match(ARABIC_LETTER)?.length ?? 0;
  const latin = prose.match(LATIN_LETTER)?.length ?? 0;
  if (arabic + latin === 0) return true;
  const own = directionOf(variety) === 'rtl' ? arabic : latin;
  return own / (arabic + latin) > OWN_SHARE;
}
