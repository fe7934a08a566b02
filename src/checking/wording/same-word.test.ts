import { describe, expect, it } from 'vitest';
import { isSameWord } from './same-word.ts';

describe('isSameWord', () => {
  it.each([
    ['timbre', 'timbres'],
    ['demander', 'demandez'],
    ['renouveler', 'renouvellement'],
    ['الشباك', 'شباك'],
    ['بالشباك', 'الشباك'],
    ['درهم', 'درهما'],
    ['ttanbr', 'ttanbr'],
  ])('takes %s and %s for one word', (one, other) => {
    expect(isSameWord(one, other)).toBe(true);
    expect(isSameWord(other, one)).toBe(true);
  });

  it.each([
    ['75', '750'],
    ['55-19', '55-20'],
    ['{cnie-ma}', '{cnie-mineur}'],
    ['cent', 'centre'],
    ['possible', 'impossible'],
    ['moins', 'mois'],
    ['avant', 'avance'],
    ['كاين', 'كاينش'],
    ['kayn', 'kaynch'],
    ['لا', 'ولا'],
    ['ثمانيه', 'ثمانين'],
    ['3echra', '3echrin'],
    ['gratuit', 'guichet'],
    ['dh', 'درهم'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(isSameWord(one, other)).toBe(false);
    expect(isSameWord(other, one)).toBe(false);
  });
});
