/** The 97.5th percentile of the normal distribution: two-sided 95 %. */
const Z = 1.96;

/**
 * The 95 % interval of Wilson (1927) for a share; for a mean of values between 0 and 1, whose
 * variance is at most that of a share, it is on the safe side. `of` must be above 0.
 */
export function wilsonInterval(share: number, of: number): { low: number; high: number } {
  const spread = Z ** 2 / of;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / of + spread / (4 * of));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * The highest failure rate that is still compatible (one-sided 95 %, exact) with no failure in
 * `of` cases; the rule of three, 3 / `of`, is its approximation.
 */
export function boundOfNoFailure(of: number): number {
  return 1 - 0.05 ** (1 / of);
}
