/**
 * One code for the consonants of both scripts, so that `lmo9ata3a`, `lmoqataa` and «المقاطعة» meet.
 * Sounds that Latin-letter Darija does not keep apart share a letter: ح/ه, ت/ط/ث, د/ض/ذ/ظ, س/ص,
 * ق/ك/گ (typed 9, q, k or g). ع and the vowels, which are typed or dropped at will, have none.
 * C is ch/sh/x/ش, X is kh/5/خ, G is gh/8/غ.
 */
const CODE_OF_ARABIC_LETTER: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'X',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'C',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'd',
  غ: 'G',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
};

/** Articles and prepositions that Arabic glues to a noun. */
const GLUED_ARTICLE = /^(?:وال|فال|بال|كال|لل|ال)(?=.{2})/u;

/** How Latin letters spell those sounds; the order matters (tch before ch, ch before c). */
const LATIN_SPELLINGS: ReadonlyArray<readonly [RegExp, string]> = [
  [/tch/g, 'C'],
  [/ch|sh|x/g, 'C'],
  [/kh|5/g, 'X'],
  [/gh|8/g, 'G'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/7/g, 'h'],
  [/9|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/g(?=[eiy])/g, 'j'],
  [/[cg]/g, 'k'],
  [/p/g, 'b'],
  [/v/g, 'f'],
];

/** Vowels, half-vowels, and the digits that stand for hamza (2), ع (3) or an emphatic (6, 4). */
const UNWRITTEN = /[aeiouyw12346']/g;

const NUMBER = /^\d+$/;
const ARABIC_SCRIPT = /[\u0600-\u06FF]/;

/** The consonants of one folded word; a number is its own skeleton; '' for vowels alone. */
export function consonantSkeleton(word: string): string {
  if (NUMBER.test(word)) return word;
  const code = ARABIC_SCRIPT.test(word) ? skeletonOfArabic(word) : skeletonOfLatin(word);
  return code.replace(/(.)\1+/g, '$1');
}

function skeletonOfArabic(word: string): string {
  // A final ه is mostly ة, which Latin letters write as a vowel.
  const stem = word.replace(GLUED_ARTICLE, '').replace(/ه$/, '');
  return [...stem].map((letter) => CODE_OF_ARABIC_LETTER[letter] ?? '').join('');
}

function skeletonOfLatin(word: string): string {
  return LATIN_SPELLINGS.reduce(
    (code, [spelling, letter]) => code.replace(spelling, letter),
    word,
  ).replace(UNWRITTEN, '');
}
