import { describe, expect, it } from 'vitest';
import { openingOf } from './opening.ts';

describe('openingOf', () => {
  it('is the first sentence, in either script', () => {
    expect(openingOf('**500 DH** au Maroc. 860 DH ailleurs.\n\nSource : x')).toBe(
      '**500 DH** au Maroc.',
    );
    expect(openingOf('هل ضاعت؟ صرح بها أولا.')).toBe('هل ضاعت؟');
  });

  it('does not end inside a figure or an address', () => {
    expect(openingOf('Sur ae.gov.ma, sous 9.74 points. Ensuite.')).toBe(
      'Sur ae.gov.ma, sous 9.74 points.',
    );
  });

  it('is the whole list where the answer begins with one', () => {
    const list = 'À apporter :\n- La carte. Originale.\n- Une photo';
    expect(openingOf(`${list}\n\nDéposez le dossier.`)).toBe(list);
  });
});
