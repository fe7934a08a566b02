import { isWholeList, NO_FACT, WHOLE_PROCEDURE } from '../domain/answers-beside-facts.ts';
import type { Aspect } from '../domain/aspect.ts';
import type { RankedFact } from '../domain/finding.ts';
import { aspectOfFact, type ServiceCard } from '../domain/service-card.ts';
import { foldedWords } from '../language/fold.ts';
import type { AspectLikelihood } from './matching/matching-model.ts';

/** What an aspect's own words ("combien ça coûte", «شنو الوراق») add to its learned likelihood. */
const WEIGHT_OF_WORDS = 0.6;
/** Two aspects are asked at once when a fact of the second answers half as likely. */
const SHARE_OF_A_SECOND = 0.5;

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

/** Who asks for an aspect in its own words wants the whole procedure half as likely. */
const WHOLE_BESIDE_WORDS = 0.5;

/** How much each aspect is asked for, its own words counted in; 0 to 1.6. */
export function weighAspects(
  ranked: readonly AspectLikelihood[],
  heard: ReadonlySet<Aspect>,
): Map<Aspect, number> {
  const whole = heard.size > 0 ? WHOLE_BESIDE_WORDS : 1;
  return new Map(
    ranked.map(({ aspect, likelihood }) => [
      aspect,
      likelihood * (aspect === 'overview' ? whole : 1) + (heard.has(aspect) ? WEIGHT_OF_WORDS : 0),
    ]),
  );
}

/**
 * The aspects of the facts that answer best, one or two, the better first; never empty. Where the
 * card most likely says nothing about what is asked, those of the facts that come nearest.
 */
export function aspectsOf(facts: readonly RankedFact[], card: ServiceCard): Aspect[] {
  const ranked =
    facts[0]?.id === NO_FACT
      ? facts.filter(({ id }) => id !== NO_FACT && id !== WHOLE_PROCEDURE)
      : facts;
  const [first] = ranked;
  if (first === undefined || first.id === WHOLE_PROCEDURE) return ['overview'];
  const close = ranked.filter(({ score }) => score > SHARE_OF_A_SECOND * first.score);
  const aspects = close.flatMap(({ id }) =>
    isWholeList(id) ? id : (aspectOfFact(card, id) ?? []),
  );
  return [...new Set(aspects)].slice(0, 2);
}
