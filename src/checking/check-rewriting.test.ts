import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rewritingFault } from './check-rewriting.ts';

const SAID = ['combien coûte le passeport ?', 'et pour mon fils de 4 ans ?'];

describe('a question that a model wrote in a citizen’s stead', () => {
  it.each([
    ['fr', 'combien coûte le passeport de mon fils de 4 ans ?', SAID],
    ['ar', 'كم ثمن جواز سفر ابني، عمره ٤ سنوات؟', ['كم ثمن جواز السفر', 'وابني؟ عمره 4 سنوات']],
    ['ary', 'بشحال الباسبور ديال ولدي؟', ['بشحال الباسبور', 'و ولدي؟']],
    ['ary-Latn', 'bch7al lpaspor dyal weldi?', ['بشحال الباسبور', 'o weldi?']],
  ] as const)('passes in the words of the conversation, in %s', (variety, question, said) => {
    expect(rewritingFault(question, said, variety)).toBeUndefined();
  });

  it.each([
    ['combien coûte le passeport de mon fils de 14 ans ?', 'new figure'],
    ['combien coûte le passeport ? {passeport-ma}', 'blank'],
    ['combien coûte le passeport\nde mon fils ?', 'invisible characters'],
    ['combien coûte le passeport ? www.passeport.com', 'address'],
    ['quels papiers pour créer une société ?', 'not what was asked'],
    ['كم ثمن جواز السفر؟', 'not in fr'],
    ['4 ?', 'no words'],
    ['', 'no words'],
    ['combien coûte le passeport de mon fils ? '.repeat(30), 'too long'],
  ])('is held back: %s', (question, fault) => {
    expect(rewritingFault(question, SAID, 'fr')).toBe(fault);
  });

  it('never has a line end, a bracket or a figure of its own, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (noise) => {
        const question = `combien coûte le passeport ${noise}`;
        if (rewritingFault(question, SAID, 'fr') !== undefined) return;
        expect(question).not.toMatch(/[\r\n\u2028\u2029<>[\]{}]/u);
        const figures = question.match(/(?<![\p{L}\p{N}])\d+(?![\p{L}\p{N}])/gu) ?? [];
        expect(figures.filter((figure) => figure !== '4')).toEqual([]);
      }),
    );
  });
});
