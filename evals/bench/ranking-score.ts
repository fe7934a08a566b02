/** How good rankings are over a number of questions; each figure from 0 to 1. */
export interface RankingScore {
  /** The share of questions with an acceptable service in the first place, and in the first five. */
  recallAt1: number;
  recallAt5: number;
  /** Mean reciprocal rank of the first acceptable service; 0 for a question without one. */
  meanReciprocalRank: number;
}

export interface JudgedRanking {
  ranking: readonly string[];
  acceptable: readonly string[];
}

/** Throws without a ranking: there is no mean of nothing. */
export function scoreRankings(judged: readonly JudgedRanking[]): RankingScore {
  if (judged.length === 0) throw new Error('There is no ranking to score');
  const places = judged.map(({ ranking, acceptable }) =>
    ranking.findIndex((service) => acceptable.includes(service)),
  );
  const mean = (worth: (place: number) => number) =>
    places.reduce((sum, place) => sum + (place < 0 ? 0 : worth(place)), 0) / places.length;
  return {
    recallAt1: mean((place) => Number(place < 1)),
    recallAt5: mean((place) => Number(place < 5)),
    meanReciprocalRank: mean((place) => 1 / (place + 1)),
  };
}
