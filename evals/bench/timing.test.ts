import { describe, expect, it } from 'vitest';
import { summarise } from './timing.ts';

describe('the summary of durations', () => {
  it('takes the nearest rank, whatever the order', () => {
    const durations = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(summarise(durations)).toEqual({ p50: 50, p95: 95 });
    expect(summarise([7])).toEqual({ p50: 7, p95: 7 });
  });

  it('has nothing to say of nothing', () => {
    expect(() => summarise([])).toThrow('no duration');
  });
});
