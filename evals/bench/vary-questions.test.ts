import { describe, expect, it } from 'vitest';
import type { LabelledQuestion } from '../../src/ingestion/read-questions.ts';
import { varyQuestions } from './vary-questions.ts';

const QUESTIONS: readonly LabelledQuestion[] = [
  { label: 'passport', language: 'fr', text: 'Combien coûte le passeport ?' },
  { label: 'card', language: 'ary-Latn', text: 'chhal taman dyal lacarte' },
];

describe('varied questions', () => {
  it('are as many as asked for, with labels in turn and words of their own variety', () => {
    const varied = varyQuestions(QUESTIONS, 101);
    expect(varied).toHaveLength(101);
    expect(new Set(varied.map(({ text }) => text)).size).toBeGreaterThan(20);
    for (const [index, { label, text }] of varied.entries()) {
      expect(label).toBe(index % 2 === 0 ? 'passport' : 'card');
      const own = index % 2 === 0 ? 'combien coute le passeport' : 'chhal taman dyal lacarte';
      expect(own.split(' ')).toEqual(expect.arrayContaining(text.split(' ')));
    }
  });

  it('are the same for the same questions', () => {
    expect(varyQuestions(QUESTIONS, 20)).toEqual(varyQuestions(QUESTIONS, 20));
  });
});
