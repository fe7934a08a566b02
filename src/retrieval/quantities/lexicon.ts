import type { Unit } from '../../domain/quantity.ts';
import type { QuantityWords, WordForms } from '../../domain/quantity-words.ts';
import { foldedWords } from '../../language/fold.ts';
import { JOINING_MARKS, LIMIT_MARKS, OPEN_END } from './tokens.ts';

/** A word that counts something, and how. */
export interface Measure {
  unit: Unit;
  /** How many of the unit one of it is: 12 months are a year, so a month is 1/12. */
  times: number;
  per: number;
  /** A smaller number counts something else, or nobody knows what. */
  least: number;
  /** Words before the number that make it something else. */
  notAfter: ReadonlySet<string>;
  /** Words of which one must stand in the question; none is needed of an empty set. */
  onlyWith: ReadonlySet<string>;
}

type Dictionary<Meaning> = ReadonlyMap<string, readonly Meaning[]>;

/** The words of quantities, folded, each with what it means. */
export interface QuantityLexicon {
  /** Whether a word means anything here. */
  knows(word: string): boolean;
  after: Dictionary<Measure>;
  before: Dictionary<Measure>;
  two: Dictionary<Measure>;
  multipliers: Dictionary<{ times: number; alone: Measure | undefined }>;
  numbers: ReadonlyMap<string, number>;
  between: ReadonlySet<string>;
  or: ReadonlySet<string>;
  limits: ReadonlySet<string>;
  limitsBehind: ReadonlySet<string>;
  beforeLimits: ReadonlySet<string>;
  everyMonth: ReadonlySet<string>;
  everyYear: ReadonlySet<string>;
}

export function quantityLexicon(words: QuantityWords): QuantityLexicon {
  const measuresBy = (place: 'forms' | 'before' | 'two') =>
    dictionaryOf(
      words.units.map(({ unit, times, per, from, notAfter, onlyWith, [place]: forms }) => ({
        meaning: {
          ...{ unit, times, per, least: from },
          notAfter: new Set(formsOf(notAfter)),
          onlyWith: new Set(formsOf(onlyWith)),
        },
        forms,
      })),
    );
  const dictionaries = {
    after: measuresBy('forms'),
    before: measuresBy('before'),
    two: measuresBy('two'),
    multipliers: dictionaryOf(
      words.multipliers.map(({ times, alone, forms }) => ({
        meaning: { times, alone: alone && measureAlone(alone) },
        forms,
      })),
    ),
    numbers: new Map(
      words.numbers.flatMap(({ value, forms }) => formsOf(forms).map((form) => [form, value])),
    ),
  };
  return {
    ...dictionaries,
    knows: (word) => Object.values(dictionaries).some((dictionary) => dictionary.has(word)),
    between: new Set(formsOf(words.between)),
    or: new Set([...formsOf(words.or), ...JOINING_MARKS]),
    limits: new Set([...formsOf(words.limits), ...LIMIT_MARKS]),
    limitsBehind: new Set([...formsOf(words.limitsBehind), OPEN_END]),
    beforeLimits: new Set(formsOf(words.beforeLimits)),
    everyMonth: new Set(formsOf(words.everyMonth)),
    everyYear: new Set(formsOf(words.everyYear)),
  };
}

/** The forms of all varieties, as questions are compared with them; one without letters is none. */
function formsOf(forms: WordForms): string[] {
  return Object.values(forms).flatMap((some) =>
    (some ?? []).map((form) => foldedWords(form).join(' ')).filter((form) => form !== ''),
  );
}

function dictionaryOf<Meaning>(
  entries: readonly { meaning: Meaning; forms: WordForms }[],
): Dictionary<Meaning> {
  const dictionary = new Map<string, Meaning[]>();
  for (const { meaning, forms } of entries) {
    for (const form of formsOf(forms)) {
      const others = dictionary.get(form) ?? [];
      // «عام» is written alike in two varieties and still means one thing.
      if (!others.includes(meaning)) dictionary.set(form, [...others, meaning]);
    }
  }
  return dictionary;
}

function measureAlone({ unit, times, from }: { unit: Unit; times: number; from: number }): Measure {
  return { unit, times, per: 1, least: from, notAfter: new Set(), onlyWith: new Set() };
}
