import type { Aspect } from '../domain/aspect.ts';
import type { RankedFact } from '../domain/finding.ts';
import type { ServiceCard } from '../domain/service-card.ts';
import type { Situation } from '../domain/situation.ts';
import { splitClauses } from '../language/split-clauses.ts';
import { weighAspects } from './choose-aspects.ts';
import type { MatchingModel } from './matching/matching-model.ts';
import { rankFacts } from './rank-facts.ts';

/** A clause that leaves open what it asks ("my son is nine") tells who asks, not what. */
const SURE_OF_ASPECT = 0.6;

/** What one clause of a question asks for. */
export interface AskedByClause {
  fact: RankedFact;
  aspect: Aspect;
  /** How likely the clause asks for that aspect, 0 to 1. */
  likelihood: number;
}

/** The fact that each clause of a message asks for, in their order; none for a single clause. */
export function askedByClauses(
  { text, card, situations }: { text: string; card: ServiceCard; situations: readonly Situation[] },
  model: MatchingModel,
  hearAspects: (text: string) => ReadonlySet<Aspect>,
): AskedByClause[] {
  return splitClauses(text).flatMap((clause) => {
    const heard = { vector: model.vectorOf(clause) };
    const ranked = model.rankAspects(heard);
    const [likeliest] = ranked;
    if (likeliest === undefined || likeliest.likelihood < SURE_OF_ASPECT) return [];
    const [fact] = rankFacts(card, {
      aspects: weighAspects(ranked, hearAspects(clause)),
      likelihoods: model.answerLikelihoods(heard, card.id),
      situations,
    });
    return fact ? [{ fact, ...likeliest }] : [];
  });
}
