import { Confidence } from '../../domain/service-card.ts';
import { type DatedFact, datedFactsOf, isStale } from '../dated-facts.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';

export interface ThemeFacts {
  theme: string;
  byConfidence: Readonly<Record<Confidence, number>>;
  /** The day (YYYY-MM-DD) on which the fact that waits longest was verified. */
  oldest: string | undefined;
  /** How many months a fact of the theme may go unchecked. */
  months: number | undefined;
  stale: number;
}

export interface FactsMeasured {
  themes: readonly ThemeFacts[];
  /** Facts to be confirmed or of low confidence. */
  weak: readonly DatedFact[];
  stale: readonly DatedFact[];
}

/** How far facts may be trusted and how long ago they were verified, on a day. */
export function measureFacts(knowledge: KnowledgeFiles, today: Date): FactsMeasured {
  const facts = datedFactsOf(knowledge);
  const limits = knowledge.monthsOfFreshness;
  const isOld = ({ card, verifiedOn }: DatedFact) => {
    const months = limits[card.theme];
    return months !== undefined && verifiedOn !== undefined && isStale(verifiedOn, months, today);
  };
  const stale = facts.filter(isOld);
  const themes = [...new Set(facts.map(({ card }) => card.theme))].sort();
  return {
    themes: themes.map((theme) => {
      const own = facts.filter(({ card }) => card.theme === theme);
      return {
        theme,
        byConfidence: countByConfidence(own),
        oldest: own.flatMap(({ verifiedOn }) => verifiedOn ?? []).sort()[0],
        months: limits[theme],
        stale: stale.filter(({ card }) => card.theme === theme).length,
      };
    }),
    weak: facts.filter(
      ({ fact }) => fact.confidence === 'to-be-confirmed' || fact.confidence === 'low',
    ),
    stale,
  };
}

function countByConfidence(facts: readonly DatedFact[]): Record<Confidence, number> {
  const counts = { high: 0, medium: 0, low: 0, 'to-be-confirmed': 0 };
  for (const { fact } of facts) counts[fact.confidence] += 1;
  return counts;
}

export const CONFIDENCES = Confidence.options;
