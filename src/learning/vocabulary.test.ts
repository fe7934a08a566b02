import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashesOf, learnVocabulary, Vocabulary } from './vocabulary.ts';

const documents = [
  ['wpassport', 'wprix'],
  ['wpassport', 'wprix', 'wprix'],
  ['wpassport', 'wجواز'],
].map(hashesOf);

describe('Vocabulary', () => {
  it('knows the features that stand in enough documents, once a document', () => {
    const vocabulary = learnVocabulary(documents, 2);
    expect(vocabulary.size).toBe(2);
    expect(vocabulary.vectorOf(['wprix', 'wجواز', 'wpassport']).ids).toHaveLength(2);
  });

  it('weighs the rarer feature more, in a vector of length 1', () => {
    const vocabulary = learnVocabulary(documents, 1);
    const [common, rare] = vocabulary.vectorOf(['wpassport', 'wجواز']).weights;
    expect(rare).toBeGreaterThan(common ?? 1);
    expect((common ?? 0) ** 2 + (rare ?? 0) ** 2).toBeCloseTo(1);
  });

  it('makes the zero vector of a text without any known feature', () => {
    expect(learnVocabulary(documents, 1).vectorOf(['wvisa']).ids).toHaveLength(0);
  });

  it('gives the same vector after it was written and read', () => {
    const learned = learnVocabulary(documents, 1);
    const read = new Vocabulary(learned.parts());
    expect(read.vectorOf(['wprix', 'wpassport'])).toEqual(learned.vectorOf(['wprix', 'wpassport']));
  });

  it('finds each of many features again, and hardly one that it never met', () => {
    const feature = fc
      .string({ minLength: 3, unit: 'grapheme' })
      .filter((one) => !one.endsWith('~'));
    fc.assert(
      fc.property(fc.uniqueArray(feature, { minLength: 1, maxLength: 200 }), (features) => {
        const vocabulary = learnVocabulary([hashesOf(features)], 1);
        for (const one of features) expect(vocabulary.vectorOf([one]).ids).toHaveLength(1);
        expect(vocabulary.vectorOf(features).ids).toHaveLength(vocabulary.size);
        expect(vocabulary.vectorOf(features.map((one) => `${one}~`)).ids.length).toBeLessThan(2);
      }),
    );
  });
});
