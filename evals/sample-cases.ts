import { VARIETIES } from '../src/domain/variety.ts';
import type { Case, CaseSet } from './cases.ts';

/** So many cases of each variety, evenly spread over the list; all of them where there are fewer. */
export function sampleCases(cases: readonly Case[], most: number): Case[] {
  return VARIETIES.flatMap((variety) => {
    const own = cases.filter(({ language }) => language === variety);
    const step = own.length / Math.min(most, own.length);
    return own.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  });
}

/** A set with a sample of its answerable cases only. */
export const withSample = ({ cases, texts }: CaseSet, most: number): CaseSet => ({
  cases: { ...cases, answerable: sampleCases(cases.answerable, most) },
  texts,
});
