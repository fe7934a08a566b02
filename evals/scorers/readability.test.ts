import { describe, expect, it } from 'vitest';
import { frenchSyllables, kandelMoles, lix, proseOf, sentencesOf } from './readability.ts';

const CITATION = { id: 'a', title: 'A', url: 'https://a.ma', verifiedOn: '2026-11-24' };

describe('proseOf and sentencesOf', () => {
  it('read what a citizen reads: labels, items of lists, no addresses and no sources', () => {
    const answer = [
      '**75 DH** sur [cnie.ma](https://www.cnie.ma). Au guichet, 2,75 DH !',
      'À apporter :\n- Un acte\n1. Payez le timbre.',
      'Source : [A](https://a.ma) · vérifié le 24/11/2026',
    ].join('\n\n');
    expect(sentencesOf(proseOf({ answer, citations: [CITATION] }))).toEqual([
      ['75', 'DH', 'sur', 'cnie.ma'],
      ['Au', 'guichet', '2,75', 'DH'],
      ['Un', 'acte'],
      ['Payez', 'le', 'timbre'],
    ]);
  });

  it('keep the last block of an answer without sources', () => {
    expect(sentencesOf(proseOf({ answer: 'Un.\n\nأين تسكن؟ قل لنا', citations: [] }))).toHaveLength(
      3,
    );
  });
});

describe('frenchSyllables', () => {
  it.each([
    ['timbre', 1],
    ['copies', 2],
    ['légalisation', 5],
    ['passeport', 3],
    ['payez', 2],
    ['le', 1],
    ['75', 1],
  ])('counts the spoken ones of %s: %i', (word, syllables) => {
    expect(frenchSyllables(word)).toBe(syllables);
  });
});

describe('formulas', () => {
  it('gives the ease of Kandel and Moles: 4 words of 1.5 syllables each', () => {
    const sentences = [['Payez', 'le', 'timbre', 'demain']];
    expect(kandelMoles(sentences)).toBeCloseTo(207 - 1.015 * 4 - 73.6 * 1.5, 6);
  });

  it('gives LIX: words a sentence and per cent of words over six letters', () => {
    expect(
      lix([
        ['المقاطعة', 'هنا'],
        ['قف', 'الآن', 'القنصلية', '2000000'],
      ]),
    ).toBeCloseTo(3 + (100 * 2) / 6, 6);
  });
});
