/** How often each expected class (row) was given each class (column). */
export function countPairs<Row extends string, Column extends string>(
  pairs: readonly { expected: Row; given: Column }[],
  rows: readonly Row[],
  columns: readonly Column[],
): number[][] {
  return rows.map((row) =>
    columns.map(
      (column) =>
        pairs.filter(({ expected, given }) => expected === row && given === column).length,
    ),
  );
}

/** The harmonic mean of precision and recall of one class; 0 when it is neither met nor given. */
export function f1Of(pairs: readonly { expected: string; given: string }[], name: string): number {
  const right = pairs.filter(({ expected, given }) => expected === name && given === name).length;
  const met = pairs.filter(({ expected }) => expected === name).length;
  const given = pairs.filter((pair) => pair.given === name).length;
  return met + given === 0 ? 0 : (2 * right) / (met + given);
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value below which the given share of values lies (nearest rank); undefined without values. */
export function percentileOf(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
