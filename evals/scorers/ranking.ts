/** The place of the best acceptable id, counted from 1; undefined when none is in the ranking. */
export function rankOf(
  ranking: readonly string[],
  acceptable: readonly string[],
): number | undefined {
  const index = ranking.findIndex((id) => acceptable.includes(id));
  return index === -1 ? undefined : index + 1;
}

/** 1 when an acceptable id is among the first `depth`. */
export const recallAt = (depth: number, rank: number | undefined): number =>
  rank !== undefined && rank <= depth ? 1 : 0;

export const reciprocalRank = (rank: number | undefined): number =>
  rank === undefined ? 0 : 1 / rank;

/**
 * nDCG@10 (Järvelin and Kekäläinen 2002) with one relevant document: acceptable ids are
 * alternatives, of which a citizen needs one, so the best place is the first.
 */
export const ndcgAt10 = (rank: number | undefined): number =>
  rank === undefined || rank > 10 ? 0 : 1 / Math.log2(1 + rank);
