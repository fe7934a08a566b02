import type { Recogniser, Span } from '../span.ts';

/** The sign itself, with or without spaces, and the ways of hiding it from machines. */
const AT_SIGN = / ?@ ?| ?[([{] ?(?:at|arobase?) ?[)\]}] ?| (?:arobas[e]?|at|آت) /giu;

const NAME_CHARACTER = /[\p{L}\p{N}._%+'-]/u;

/** RFC 5321: at most 64 characters before the sign. */
const LONGEST_NAME = 64;

/** After `@`: a domain as it is written; RFC 1035 allows 253 characters. */
const DOMAIN = /[\p{L}\p{N}-][\p{L}\p{N}.-]{0,250}\p{L}/uy;

/** After a hidden sign, or with its dots spelled out or set apart: one name, one suffix. */
const SPELLED_DOMAIN =
  /[\p{L}\p{N}-]{2,63}(?: ?\. ?| ?[([]? ?(?:dot|point) ?[)\]]? ?)(?:com|fr|ma|net|org|es|it|de|be|nl|ca|uk|eu|io|info)\b/iuy;

/** Mailboxes of the administration are public. */
const OFFICIAL =
  /^(?:contact|info|support|reclamations?|chikaya|accueil|webmaster)@[\w.-]*gov\.ma$/i;

/** E-mail addresses, plain or disguised (`nom (at) gmail point com`). */
export const email: Recogniser = {
  kind: 'email',
  find: (text) =>
    [...text.matchAll(AT_SIGN)].flatMap((match): Span[] => {
      const start = startOfName(text, match.index);
      const end = endOfDomain(text, match.index + match[0].length, match[0].includes('@'));
      if (start === match.index || end === undefined) return [];
      return OFFICIAL.test(text.slice(start, end)) ? [] : [{ kind: 'email', start, end }];
    }),
};

function startOfName(text: string, sign: number): number {
  let start = sign;
  while (sign - start < LONGEST_NAME && NAME_CHARACTER.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

function endOfDomain(text: string, from: number, plain: boolean): number | undefined {
  const spelled = matchAt(SPELLED_DOMAIN, text, from);
  const written = plain ? matchAt(DOMAIN, text, from) : undefined;
  const ends = [spelled, written].flatMap((end) => (end === undefined ? [] : [end]));
  return ends.length === 0 ? undefined : Math.max(...ends);
}

function matchAt(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
