import { VARIETIES } from '../../src/domain/variety.ts';
import { questionOf } from '../cases.ts';
import { givenToOne } from '../generate/transcript.ts';
import { percentileOf } from '../scorers/classification.ts';
import type { Suite } from './suite.ts';

export const latency: Suite = {
  name: 'latency',
  about: 'How long an answer took where it was made; told, never gated: machines differ.',
  measures: [
    { name: 'p50', about: 'Half of the answers took less.', unit: 'ms', gated: false },
    { name: 'p95', about: '95 of 100 answers took less.', unit: 'ms', gated: false },
  ],
  wants: ({ cases }) => ({ dialogues: cases.answerable.map((found) => [questionOf(found)]) }),
  score: ({ cases }, transcript) => ({
    judgements: [],
    derived: ([...VARIETIES, 'all'] as const).flatMap((language) => {
      const times = cases.answerable
        .filter((found) => language === 'all' || found.language === language)
        .map((found) => givenToOne(transcript, questionOf(found)).milliseconds);
      const [half, most] = [percentileOf(times, 0.5), percentileOf(times, 0.95)];
      if (half === undefined || most === undefined) return [];
      return [
        { measure: 'p50', language, value: half, of: times.length },
        { measure: 'p95', language, value: most, of: times.length },
      ];
    }),
  }),
};
