import { describe, expect, it } from 'vitest';
import type { Evaluation, Failure } from '../evaluate.ts';
import type { Check } from '../gate.ts';
import { headline } from '../suites/suite.ts';
import { printFailures, printNotes } from './print-table.ts';
import { renderJunit } from './render-junit.ts';
import { renderPage } from './render-page.ts';

const FIGURE = {
  ...{ suite: 'guard', measure: 'crisis', unit: 'share' as const, value: 1, of: 30 },
  interval: { low: 0.88, high: 1 },
};

const EVALUATION: Evaluation = {
  suites: [{ name: 'guard', about: 'What may come in.', measures: [headline('crisis', 'Heard.')] }],
  figures: [
    { ...FIGURE, set: 'public', language: 'all' },
    { ...FIGURE, set: 'unseen', language: 'all', value: 0.9 },
  ],
  failures: [
    {
      ...{ suite: 'guard', measure: 'crisis', set: 'public', language: 'ary', score: 0 },
      ...{ id: 'one', question: '<script>alert(1)</script>', expected: 'a & b', given: '\u0000' },
      trace: ['answer:', '</pre><img src=x>'],
    },
  ],
  pictures: [
    {
      ...{ suite: 'guard', set: 'public' },
      picture: {
        ...{ type: 'curve', title: 'Curve' },
        lines: [{ name: 'fr', points: [{ coverage: 0.5, error: 0 }] }],
      },
    },
  ],
};

const CHECK: Check = {
  ...{ suite: 'guard', measure: 'crisis', set: 'public', subject: 'fr' },
  ...{ limit: 0.9, value: 0.8, held: false },
};

const page = renderPage({
  ...{ evaluation: EVALUATION, checks: [CHECK], baseline: [], version: 'v1' },
  madeAt: new Date('2026-11-24T10:00:00Z'),
});

describe('the page', () => {
  it('shows what was written without running it', () => {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<img');
    expect(page).not.toContain('\u0000');
  });

  it('tells a case once, with all measures that it fails in', () => {
    const again = { ...EVALUATION.failures[0], measure: 'recall', expected: 'c' };
    const evaluation = { ...EVALUATION, failures: [...EVALUATION.failures, again as Failure] };
    const parts = { evaluation, checks: [CHECK], baseline: [], version: 'v1', madeAt: new Date(0) };
    const told = renderPage(parts);
    expect(told.match(/<li data-/g)).toHaveLength(1);
    expect(told).toContain('data-measure="crisis|recall"');
  });

  it('loads nothing', () => {
    expect(page).not.toMatch(/<[a-z][^>]*\s(?:src|href)=|@import|url\(/);
  });

  it('tells the missed limit', () => {
    expect(page).toContain('guard · crisis · public · fr: 80.0, at least 90.0 wanted');
  });
});

describe('the JUnit report', () => {
  it('fails a test case for each missed limit', () => {
    const xml = renderJunit(EVALUATION, [CHECK, { ...CHECK, subject: 'ar', held: true }]);
    expect(xml).toContain('<testsuite name="guard" tests="2" failures="1">');
    expect(xml.match(/<failure /g)).toHaveLength(1);
  });
});

describe('the terminal', () => {
  const written = (print: (write: (text: string) => void) => void): string => {
    const lines: string[] = [];
    print((text) => lines.push(text));
    return lines.join('');
  };

  it('bounds the failure rate of what never failed, and warns of sets that disagree', () => {
    const notes = written((write) => printNotes(EVALUATION, write));
    expect(notes).toContain('0 failures in 30: 9.5 %');
    expect(notes).toContain('public 100.0, unseen 90.0; more than 5 points apart');
  });

  it('tells why only when asked', () => {
    const told = (trace: boolean) =>
      written((write) => printFailures(EVALUATION.failures, { trace }, write));
    expect(told(false)).not.toContain('answer:');
    expect(told(true)).toContain('answer:');
  });
});
