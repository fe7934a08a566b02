import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { isVariety, VARIETIES, type Variety } from '../domain/variety.ts';

const LANGUAGE_UNLESS_TOLD: Variety = 'fr';

/** The variety in which a client wants to read: its `language`, else Accept-Language, else French. */
export function languageOfRequest(context: Context, language?: unknown): Variety {
  if (typeof language === 'string' && isVariety(language)) return language;
  return accepts(context, {
    header: 'Accept-Language',
    supports: [...VARIETIES],
    default: LANGUAGE_UNLESS_TOLD,
    match: (ranges, config) =>
      [...ranges]
        .filter((range) => range.q > 0)
        .sort((one, other) => other.q - one.q)
        .map((range) => varietyOf(range.type))
        .find((variety) => variety !== undefined) ?? config.default,
  }) as Variety;
}

/** `ar-MA` is Arabic, `fr-CA` French, `ary-Latn-MA` Darija in Latin letters. */
function varietyOf(languageRange: string): Variety | undefined {
  const tag = languageRange.trim().toLowerCase();
  const longestFirst = [...VARIETIES].sort((one, other) => other.length - one.length);
  return longestFirst.find((variety) => {
    const known = variety.toLowerCase();
    return tag === known || tag.startsWith(`${known}-`);
  });
}
