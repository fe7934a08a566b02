import type { Language, Variety } from '../domain/variety.ts';
import { isVariety } from '../domain/variety.ts';
import type { VarietyIdentifier } from './variety-identifier.ts';

/** What we answer in when somebody writes a language that we do not: French to Latin letters. */
const INSTEAD: Readonly<Record<Exclude<Language, Variety>, Variety>> = {
  en: 'fr',
  'other-Latn': 'fr',
  zgh: 'ar',
  und: 'fr',
};

/** A bare "ok" or a name keeps the conversation's variety: fewer words than this may be doubtful. */
const WORDS_OF_A_DOUBTFUL_TEXT = 3;
const DOUBTFUL = 0.75;

/** The variety to answer in: the text's own, else the conversation's, else the nearest. */
export function chooseVariety(
  text: string,
  previous: Variety | undefined,
  identifier: VarietyIdentifier,
): Variety {
  const { language, probability } = identifier.identify(text);
  const short = text.trim().split(/\s+/).length < WORDS_OF_A_DOUBTFUL_TEXT;
  if (previous !== undefined && short && probability < DOUBTFUL) return previous;
  if (isVariety(language)) return language;
  return language === 'zgh' ? INSTEAD.zgh : (previous ?? INSTEAD[language]);
}
