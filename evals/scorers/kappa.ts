/**
 * Cohen's weighted kappa (1968) with quadratic weights, for two raters of the same things on a
 * scale of whole numbers: 1 is full agreement, 0 what chance gives, below it is worse than chance.
 * Undefined when chance leaves nothing to agree on: no pairs, or one and the same score throughout.
 */
export function weightedKappa(pairs: readonly (readonly [number, number])[]): number | undefined {
  const squared = (one: number, other: number) => (one - other) ** 2;
  const seen = pairs.reduce((sum, [one, other]) => sum + squared(one, other), 0);
  // What would differ, were the second rater's scores dealt out at random: every one with every one.
  let byChance = 0;
  for (const [one] of pairs) for (const [, other] of pairs) byChance += squared(one, other);
  return byChance === 0 ? undefined : 1 - seen / (byChance / pairs.length);
}
