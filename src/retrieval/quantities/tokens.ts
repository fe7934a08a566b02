import { fold } from '../../language/fold.ts';

/**
 * In this order: thousands in groups («600 000», `600.000`), a decimal (`1,2`), a word or number, a
 * mark before a number, which joins it to another (`8-10`, `4, 7 ans`) or makes it a limit (`- de
 * 12 ans`), and one that makes a limit on either side (`18 ans+`, `<= 8 CV`). The Arabic comma parts
 * thousands but no decimals: in «7،9 أحصنة» it stands between two numbers.
 */
const TOKEN =
  /\d{1,3}(?:[ .,،٬]\d{3})+(?!\d)|\d+[.,٫]\d+|[\p{L}\p{N}]+|[-–,،/](?=\s?(?:de\s)?\d)|[+<>≤≥]/gu;

/** The marks that join two numbers. */
export const JOINING_MARKS = ['-', '–', ',', '،', '/'] as const;

/** The marks that make a number a limit where they join it to no other. */
export const LIMIT_MARKS = ['-', '–', '+', '<', '>', '≤', '≥'] as const;

/** The mark that makes the number before it a limit: `18 ans+`. */
export const OPEN_END = '+';

/**
 * Digits are letters of Latin-letter Darija, never of Arabic script: «ب60», «9شوفو». The Arabic
 * marks of thousands and decimals are of that script, but no letters.
 */
const BORDER = /(?<=(?=\p{L})\p{Script=Arabic})(?=\d)|(?<=\d)(?=\p{L})(?=\p{Script=Arabic})/gu;

/** `9cv`, `600k`: a number and what it counts, written as one word. */
const GLUED_UNIT = /^(\d+)(\p{L}+)$/u;

/** `b60`, `d8`: Darija's one-letter prepositions, glued to a number. */
const GLUED_PREPOSITION = /^[bdfl](\d+)$/;

/** «وعشرين», «بشهرين», «السنتيم»: one-letter words and the article, glued to a word. */
const GLUED_LETTER = /^([وبلف])(\p{L}{2,})$/u;
const ARTICLE = /^ال(?=\p{L}{2})/u;

/** The words and numbers of a text, folded; numbers stand apart from the `known` words that they count. */
export function quantityTokens(text: string, known: (word: string) => boolean): string[] {
  const tokens = fold(text).replace(BORDER, ' ').match(TOKEN) ?? [];
  return tokens.flatMap((token) => {
    if (known(token)) return [token];
    const [, count, counted] = GLUED_UNIT.exec(token) ?? [];
    if (count !== undefined && counted !== undefined && known(counted)) return [count, counted];
    const after = GLUED_PREPOSITION.exec(token)?.[1];
    if (after !== undefined) return [after];
    const [, letter, word] = GLUED_LETTER.exec(token) ?? [];
    if (letter !== undefined && word !== undefined && known(word)) return [letter, word];
    const noun = token.replace(ARTICLE, '');
    return [known(noun) ? noun : token];
  });
}

/** What a token of digits says; undefined for a word. */
export function readDigits(token: string): number | undefined {
  if (!/^\d[\d .,،٬٫]*$/.test(token)) return undefined;
  const isDecimal = /^\d+[.,٫]\d+$/.test(token) && !/^\d{1,3}[.,]\d{3}$/.test(token);
  return Number(isDecimal ? token.replace(/[,٫]/, '.') : token.replace(/\D/g, ''));
}
