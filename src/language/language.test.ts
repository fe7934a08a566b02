import { describe, expect, it } from 'vitest';
import { canonicalise } from './canonicalise.ts';
import { consonantSkeleton } from './consonant-skeleton.ts';
import { fold, foldedWords } from './fold.ts';
import { splitClauses } from './split-clauses.ts';

describe('canonicalise', () => {
  it('drops tatweel, vowel marks, zero-width and bidi characters', () => {
    expect(canonicalise('بِطَاقَة')).toBe('بطاقة');
    expect(canonicalise('بطـــاقة')).toBe('بطاقة');
    expect(canonicalise('pas\u200Bse\u202Eport')).toBe('passeport');
  });

  it('writes Arabic-Indic and Eastern digits as ASCII', () => {
    expect(canonicalise('٠٦۱۲')).toBe('0612');
  });

  it('reads Cyrillic look-alikes among Latin letters as Latin, and leaves Russian alone', () => {
    expect(canonicalise('pаsseроrt')).toBe('passeport');
    expect(canonicalise('паспорт')).toBe('паспорт');
  });
});

describe('fold', () => {
  it('joins the spellings that people use for each other', () => {
    expect(fold('إقامة')).toBe(fold('اقامه'));
    expect(fold('الكارط گريز')).toBe(fold('الكارط كريز'));
    expect(fold('Élève')).toBe('eleve');
  });

  it('reads Eastern kaf and yeh as ours', () => {
    expect(fold('بطاقتک وطنی')).toBe(fold('بطاقتك وطني'));
  });
});

describe('the consonant skeleton', () => {
  it.each([
    [['ch7al', 'chhal', 'sh7al', 'chehal', 'شحال']],
    [['lmo9ata3a', 'lmoqataa', 'lmou9ata3a']],
    [['9ra', 'qra', 'قرا']],
  ])('is one for %j', (spellings) => {
    const skeletons = new Set(spellings.map((word) => consonantSkeleton(fold(word))));
    expect(skeletons.size).toBe(1);
  });

  it('keeps numbers as they are', () => {
    expect(foldedWords('75 dh').map(consonantSkeleton)).toEqual(['75', 'd']);
  });
});

describe('splitClauses', () => {
  it.each([
    ['combien coûte la carte et combien de temps ça prend ?', 2],
    ['ch7al kayswa w fin nmchi', 2],
    ['كم ثمن البطاقة وكم تدوم؟', 2],
    ['شنو الوراق، وشحال خاصني نخلص', 2],
    ['شنو ندير وبشحال', 2],
    ['ch7al d lwe9t w fin', 2],
    ['شحال د الضريبة وإمتا آخر أجل', 2],
    ['combien coûte la carte', 0],
    ['mon indice est 9,80', 0],
  ])('finds in "%s" %i clauses', (text, count) => {
    expect(splitClauses(text)).toHaveLength(count);
  });
});
