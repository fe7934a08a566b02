import { fold } from './fold.ts';

/** How people type each Arabic letter in Latin ones; digits and French digraphs both. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  ا: ['a'],
  ب: ['b'],
  ت: ['t'],
  ث: ['t'],
  ج: ['j'],
  ح: ['7', 'h'],
  خ: ['kh', '5'],
  د: ['d'],
  ذ: ['d'],
  ر: ['r'],
  ز: ['z'],
  س: ['s'],
  ش: ['ch', 'sh', 'x'],
  ص: ['s'],
  ض: ['d'],
  ط: ['t'],
  ظ: ['d'],
  ع: ['3', 'a'],
  غ: ['gh', '8'],
  ف: ['f'],
  ق: ['9', 'q', 'k'],
  ك: ['k'],
  ل: ['l'],
  م: ['m'],
  ن: ['n'],
  ه: ['h'],
  و: ['o', 'ou', 'w', 'u'],
  ي: ['i', 'y'],
  ء: [''],
};

const ARABIC = /[\u0600-\u06FF]/;
const LONG_VOWELS = 'اوي';

/**
 * One way in which somebody could type a Darija text in Latin letters. Another random source gives
 * another spelling: that is how the matching hears spellings that nobody wrote down.
 */
export function transliterate(text: string, random: () => number): string {
  return fold(text)
    .split(/(\s+)/)
    .map((word) => (ARABIC.test(word) ? transliterateWord(word, random) : word))
    .join('');
}

function transliterateWord(word: string, random: () => number): string {
  const glued = word.startsWith('ال') && word.length > 3;
  const letters = [...(glued ? word.slice(2) : word)];
  const spelled = letters.map((letter, at) => {
    const last = at === letters.length - 1;
    if (letter === 'ه' && last) return 'a';
    if (at === 0 && letter === 'و') return 'w';
    if (at === 0 && letter === 'ي') return 'y';
    const spelling = pick(SPELLINGS[letter] ?? [letter], random);
    const beforeConsonant = !last && !`${LONG_VOWELS}ه`.includes(letters[at + 1] ?? '');
    const vowel = beforeConsonant && !LONG_VOWELS.includes(letter) && random() < 0.3;
    return vowel ? spelling + pick(['e', 'a', '', 'i'], random) : spelling;
  });
  return (glued ? pick(['l', 'l', 'el ', 'l '], random) : '') + spelled.join('');
}

function pick(choices: readonly string[], random: () => number): string {
  return choices[Math.floor(random() * choices.length)] ?? '';
}
