import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.ts';

describe('figuresOf', () => {
  it('finds fees, laws, dates and decimals as single figures', () => {
    expect(figuresOf('100\u00a0000 DH, loi 55-19, le 24/11/2026, 6,37 %')).toEqual([
      '100000',
      '55-19',
      '24/11/2026',
      '6.37',
    ]);
  });

  it('does not take the digits of Latin-letter Darija for figures', () => {
    expect(figuresOf('l9iyada 3end 7ett f 15 youm')).toEqual(['15']);
  });

  it('reads 1er as 1', () => {
    expect(figuresOf('1er mars')).toEqual(['1']);
  });
});
