/** Figures, blanks and signs are the same or not; only words have forms. */
const WORD = /^\p{L}[\p{L}\p{N}]*$/u;

/**
 * Conjunctions, prepositions and the article that Arabic glues to a word. What is left has three
 * letters at least: «ولا» is "or" in Darija, «لا» is "no".
 */
const CLITICS = /^[وف]?(?:[بلك]ال|لل|ال|[بلك])?(?=\p{L}{3})/u;
const ARABIC = /\p{Script=Arabic}/u;

/** Darija negates with an ending: «كاين» is, «كاينش» is not; kayn, kaynch. */
const NEGATED = /(?:ش|ch|sh|x)$/u;

/** Tens differ from ones by their ending: «خمسة» is 5, «خمسين» 50; 3echra 10, 3echrin 20. */
const TENS = /(?:ين|ون|in)$/u;

/** So many letters in common, and so much of the longer word, tell forms of one word apart from `cent` and `centre`. */
const COMMON_LETTERS = 4;
const COMMON_SHARE = 0.7;
/** From so many letters on, endings may be as long as in `renouveler` and `renouvellement`. */
const SURE_LETTERS = 6;

/** Whether two folded words are forms of one: number, gender, a verb's ending, a glued particle. */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (!WORD.test(one) || !WORD.test(other)) return false;
  if (NEGATED.test(one) || NEGATED.test(other)) return false;
  if (TENS.test(one) !== TENS.test(other)) return false;
  const arabic = ARABIC.test(one);
  if (arabic !== ARABIC.test(other)) return false;
  const [left, right] = arabic ? [bare(one), bare(other)] : [one, other];
  if (left === right) return true;
  const common = commonPrefix(left, right);
  if (!arabic && common >= SURE_LETTERS) return true;
  return common >= COMMON_LETTERS && common / Math.max(left.length, right.length) >= COMMON_SHARE;
}

function bare(word: string): string {
  return word.replace(CLITICS, '');
}

function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
