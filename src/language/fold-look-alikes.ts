/** Cyrillic and Greek letters that look like a Latin one; NFKC has already dealt with fullwidth. */
const LATIN_LOOKED_LIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['АаΑα', 'Aa'],
    ['ВвΒβ', 'Bb'],
    ['СсϹϲ', 'Cc'],
    ['Ԁԁ', 'Dd'],
    ['ЕеΕεЁё', 'Ee'],
    ['Ϝϝ', 'Ff'],
    ['Ԍԍ', 'Gg'],
    ['НһΗ', 'HhH'],
    ['ІіΙιЇї', 'Ii'],
    ['ЈјͿϳ', 'Jj'],
    ['КкΚκ', 'Kk'],
    ['МмΜ', 'MmM'],
    ['ΝпИ', 'NnN'],
    ['ОоΟοσ', 'OoOoo'],
    ['РрΡρ', 'Pp'],
    ['Ԛԛ', 'Qq'],
    ['Ѕѕ', 'Ss'],
    ['ТтΤτ', 'Tt'],
    ['ѴѵνУуΥυ', 'VvvYyYu'],
    ['Ԝԝω', 'Www'],
    ['ХхΧχ', 'Xx'],
    ['Ζζ', 'Zz'],
  ].flatMap(([letters = '', latin = '']) =>
    [...letters].map((letter, index) => [letter, latin[index] ?? latin[index % 2] ?? letter]),
  ),
);

const WORD = /[\p{L}\p{N}]+/gu;
const LOOK_ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LOOK_ALIKES = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;
const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{N}]/u;

/** A CIN series has at most two letters, and may stand apart from its digits: `ВК 482913`. */
const LONGEST_SERIES = 2;

/**
 * A text of the same length in which Cyrillic and Greek look-alikes are Latin letters, in words
 * that mix scripts or are short enough for a CIN series. Real Russian and Greek words stay.
 */
export function foldLookAlikes(text: string): string {
  return text.replace(WORD, (word) => {
    if (!LOOK_ALIKE.test(word)) return word;
    const disguised = LATIN_OR_DIGIT.test(word) || word.length <= LONGEST_SERIES;
    return disguised
      ? word.replace(LOOK_ALIKES, (letter) => LATIN_LOOKED_LIKE[letter] ?? letter)
      : word;
  });
}
