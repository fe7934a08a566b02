/**
 * What a sentence of a card is written with, tatweel (U+0640) and Arabic digits included. Links are
 * put in by code: no `[` or `]`.
 */
const PLAIN =
  /^[\p{Script=Latin}\p{Script=Arabic}\p{M}0-9²³\u0640\u0660-\u0669 \u00a0\u202f.,;:!?؟،؛'’"«»“”()/\-–—%×°…*{}+€]*$/u;

/** Zero-width characters, bidi controls, tags: invisible, and never needed in our scripts. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** `passeport-ma.com`: a name with a dot that is no figure. A model sees no address, so it has none. */
const HOST = /[\p{L}\p{N}-]\.\p{L}{2,}/u;

const BLANK = /\{[^{}]*\}/g;

/** The longest sentence of a card has some 300 characters. */
const LONGEST = 700;

/** What is wrong with how a sentence is written, in words for the log. */
export function markupFault(text: string): string | undefined {
  if (text.length > LONGEST) return 'too long';
  if (INVISIBLE.test(text)) return 'invisible characters';
  const prose = text.replace(BLANK, ' ');
  if (/[{}]/.test(prose)) return 'broken blank';
  if (!PLAIN.test(prose)) return 'markup or foreign letters';
  if (HOST.test(prose) || prose.includes('://') || prose.includes('//')) return 'address';
  return undefined;
}
