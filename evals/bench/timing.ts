/** Milliseconds that repeated work took. */
export interface Timing {
  /** The median, and the time that 95 of 100 runs kept within. */
  p50: number;
  p95: number;
}

/** Sums up durations in milliseconds (nearest rank). Throws when there are none. */
export function summarise(durations: readonly number[]): Timing {
  const sorted = [...durations].sort((left, right) => left - right);
  const at = (share: number) => {
    const duration = sorted[Math.ceil(share * sorted.length) - 1];
    if (duration === undefined) throw new Error('There is no duration to sum up');
    return duration;
  };
  return { p50: at(0.5), p95: at(0.95) };
}

/** Runs before the clock counts, so that the code is compiled. */
export const WARM_UP = 20;

/** Runs the work on every item, one after the other and after a warm-up, and says how long each took. */
export async function timeEach<Item>(
  items: readonly Item[],
  work: (item: Item) => unknown,
): Promise<Timing> {
  for (const item of items.slice(0, WARM_UP)) await work(item);
  const durations: number[] = [];
  for (const item of items) durations.push((await timeOnce(() => work(item))).milliseconds);
  return summarise(durations);
}

export async function timeOnce<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ result: Result; milliseconds: number }> {
  const start = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - start };
}
