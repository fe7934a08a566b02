import { describe, expect, it } from 'vitest';
import { chooseVariety } from './choose-variety.ts';

describe('chooseVariety', () => {
  it('takes the text’s own variety where nothing came before', () => {
    const identified = { language: 'ary', probability: 0.6 } as const;
    expect(chooseVariety('خرج المؤشر', undefined, identified)).toBe('ary');
  });

  it('keeps the conversation’s variety for a text that may be in either of a script', () => {
    const identified = { language: 'ary', probability: 0.7 } as const;
    expect(chooseVariety('وكيف نسجل فيه', 'ar', identified)).toBe('ar');
  });

  it('keeps it for a loan word that stands alone, however French', () => {
    expect(chooseVariety('passeport', 'ary-Latn', { language: 'fr', probability: 0.99 })).toBe(
      'ary-Latn',
    );
  });

  it('follows somebody who clearly changes variety or script', () => {
    const clear = { language: 'ary-Latn', probability: 0.98 } as const;
    expect(chooseVariety('safi daba fhemt chno lwra9', 'fr', clear)).toBe('ary-Latn');
    expect(chooseVariety('شكرا', 'fr', { language: 'ar', probability: 0.6 })).toBe('ar');
  });

  it('stays with Darija for a few words in the other script', () => {
    expect(chooseVariety('شكرا', 'ary-Latn', { language: 'ar', probability: 0.9 })).toBe('ary');
    expect(chooseVariety('merci', 'ary', { language: 'fr', probability: 0.9 })).toBe('ary-Latn');
  });

  it('answers a language that it does not write in the conversation’s variety, else in French', () => {
    const english = { language: 'en', probability: 0.99 } as const;
    expect(chooseVariety('what about my son', 'ar', english)).toBe('ar');
    expect(chooseVariety('what about my son', undefined, english)).toBe('fr');
  });

  it('answers Tifinagh in Arabic', () => {
    expect(chooseVariety('ⴰⵣⵓⵍ', 'fr', { language: 'zgh', probability: 1 })).toBe('ar');
  });
});
