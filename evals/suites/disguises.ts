/** A way of writing the same text with other characters. Every one looks the same, or nearly so. */
export interface Disguise {
  name: string;
  about: string;
  /** The text disguised; the same text where there is nothing to disguise. */
  apply(text: string): string;
}

const ARABIC_LETTER = /\p{Script=Arabic}/u;
const ARABIC_WORD_INSIDE = /(?<=[بتثجحخسشصضطظعغفقكلمنهي])(?=\p{Script=Arabic})/u;

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  // Latin to Cyrillic.
  ...{ a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х', i: 'і' },
  // Arabic to the Persian letters that some keyboards write.
  ...{ ك: 'ک', ي: 'ی' },
};

/** A change at every nth place that qualifies, so that a disguise is the same in every run. */
function everyNth(n: number, change: (letter: string) => string): (letter: string) => string {
  let seen = 0;
  return (letter) => {
    seen += 1;
    return seen % n === 0 ? change(letter) : letter;
  };
}

const wordsOf = (text: string, change: (word: string, index: number) => string) =>
  text.split(' ').map(change).join(' ');

export const DISGUISES: readonly Disguise[] = [
  {
    name: 'tatweel',
    about: 'Arabic letters drawn out: بطـــاقة.',
    apply: (text) =>
      wordsOf(text, (word) => word.replace(ARABIC_WORD_INSIDE, '\u0640\u0640\u0640')),
  },
  {
    name: 'zero-width',
    about: 'Zero-width spaces and joiners inside words.',
    apply: (text) =>
      wordsOf(text, (word, index) => {
        const invisible = index % 2 === 0 ? '\u200B' : '\u200C';
        return word.length < 4 ? word : `${word.slice(0, 2)}${invisible}${word.slice(2)}`;
      }),
  },
  {
    name: 'bidi marks',
    about: 'Marks and embeddings of direction around words, as a paste from a document brings.',
    apply: (text) =>
      wordsOf(text, (word, index) =>
        index % 2 === 0 ? `\u202B${word}\u202C` : `\u200E${word}\u200F`,
      ),
  },
  {
    name: 'homoglyphs',
    about: 'Every third letter that has one replaced by its look-alike.',
    apply: (text) =>
      text.replace(
        /[aeocpxiكي]/g,
        everyNth(3, (letter) => LOOK_ALIKES[letter] ?? letter),
      ),
  },
  {
    name: 'harakat',
    about: 'Vowel marks on Arabic letters.',
    apply: (text) =>
      text.replace(
        new RegExp(ARABIC_LETTER, 'gu'),
        everyNth(2, (letter) => `${letter}\u064E`),
      ),
  },
  {
    name: 'Arabic-Indic digits',
    about: 'Digits as the East of the Arab world writes them.',
    // In Latin letters a digit is a consonant of Darija, so only a text in Arabic letters has them.
    apply: (text) =>
      ARABIC_LETTER.test(text)
        ? text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
        : text,
  },
  {
    name: 'spacing',
    about: 'Doubled, non-breaking and trailing spaces.',
    apply: (text) => ` ${text.split(' ').join(' \u00A0')}  `,
  },
];
