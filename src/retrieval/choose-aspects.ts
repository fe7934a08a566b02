import type { Aspect } from '../domain/aspect.ts';
import { foldedWords } from '../language/fold.ts';
import type { AspectLikelihood } from './matching/matching-model.ts';

/** What an aspect's own words ("combien ça coûte", «شنو الوراق») add to its learned likelihood. */
const WEIGHT_OF_WORDS = 0.6;
/** Two aspects are asked at once when the second weighs nearly as much as the first. */
const SHARE_OF_A_SECOND = 0.6;
/** Below this nothing in particular is asked: the whole procedure is told. */
const LEAST_WEIGHT = 0.3;

/**
 * Aspects whose words are plain signs. Those of eligibility ("je peux", «واش نقدر»), steps and
 * exceptions open any question, and are left to what was learned.
 */
const PLAIN_ASPECTS: readonly Aspect[] = [
  'documents',
  'fee',
  'place',
  'time',
  'online',
  'validity',
  'contact',
];

export interface AspectWords {
  id: string;
  forms: Partial<Record<string, readonly string[]>>;
}

/** Hears the words by which people ask for an aspect. */
export function aspectHearer(lexicon: readonly AspectWords[]): (text: string) => Set<Aspect> {
  const phrases = PLAIN_ASPECTS.map((aspect) => ({
    aspect,
    forms: lexicon
      .filter((entry) => entry.id === aspect)
      .flatMap((entry) => Object.values(entry.forms).flatMap((forms) => forms ?? []))
      .map((form) => ` ${foldedWords(form).join(' ')} `),
  }));
  return (text) => {
    const spoken = ` ${foldedWords(text).join(' ')} `;
    return new Set(
      phrases
        .filter(({ forms }) => forms.some((form) => spoken.includes(form)))
        .map(({ aspect }) => aspect),
    );
  };
}

/** The aspects that a question asks for, one or two, the likelier first; never empty. */
export function chooseAspects(
  ranked: readonly AspectLikelihood[],
  heard: ReadonlySet<Aspect>,
): Aspect[] {
  const [first, second] = ranked
    .map(({ aspect, likelihood }) => ({
      aspect,
      weight: likelihood + (heard.has(aspect) ? WEIGHT_OF_WORDS : 0),
    }))
    .sort((left, right) => right.weight - left.weight);
  if (first === undefined || first.weight < LEAST_WEIGHT) return ['overview'];
  if (first.aspect === 'overview') return ['overview'];
  const both =
    second !== undefined &&
    second.aspect !== 'overview' &&
    second.weight > SHARE_OF_A_SECOND * first.weight;
  return both ? [first.aspect, second.aspect] : [first.aspect];
}
