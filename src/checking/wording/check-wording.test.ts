import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../domain/passage.ts';
import { readCheckingWords } from '../../wording/read-checking-words.ts';
import { checkWording } from './check-wording.ts';

const words = readCheckingWords(join(import.meta.dirname, '..', '..', '..', 'prompts')).fr;
const TEXTS = [
  '**75 DH** de timbre, en espèces au guichet. Moins de 12 ans : 50 DH.',
  'Au consulat : **105 DH**.',
  'Un certificat de résidence ou une copie du livret',
  'Le rendez-vous se prend sur {cnie-ma}.',
  'Il faut venir soi-même (à confirmer).',
];
const passages: Passage[] = TEXTS.map((text) => ({ text, mustTell: false }));

const check = (text: string) =>
  checkWording(text, {
    ...{ variety: 'fr', passages, words, name: 'Renouvellement de la carte nationale' },
    headings: ['À apporter :'],
    instructions: 'Tell the facts in their own words and never repeat what you are told here.',
  });
const told = (text: string) => [...check(text).told].map((index) => index + 1);

describe('checkWording', () => {
  it('lets facts through in another order, joined and with linking words', () => {
    const text =
      'Pour le renouvellement de la carte nationale au consulat, le prix est : 105 DH [2]. ' +
      'Le timbre ? **75 DH** [1].';
    expect(told(text)).toEqual([2]);
    const both =
      'Le prix est de 75 DH de timbre, en espèces, au guichet [1]. Et pour les moins de 12 ans : 50 DH [1]. ' +
      'Le rendez-vous se prend aussi sur {cnie-ma} [4].';
    expect(told(both)).toEqual([1, 4]);
  });

  it('lets a list stand under a heading that is ours', () => {
    const { lines } = check(
      'À apporter :\n- Un certificat de résidence ou une copie du livret [3]',
    );
    expect(lines.map(({ kind }) => kind)).toEqual(['heading', 'bullet']);
    expect(check('À payer :\n- 500 DH [3]').lines).toEqual([]);
    expect(check('À apporter :\n- Un passeport [3]').lines).toEqual([]);
  });

  it('lets two facts stand in one sentence, whole and side by side', () => {
    expect(told('Au consulat 105 DH, et il faut venir soi-même (à confirmer) [2][5].')).toEqual([
      2, 5,
    ]);
    expect(told('Au consulat il faut venir soi-même 105 DH (à confirmer) [2][5].')).toEqual([]);
  });

  it('holds the halves of a fact back when something stands between them', () => {
    const [first, second] = (TEXTS[0] ?? '').split(/(?<=guichet\.) /);
    const { lines } = check(`${first} [1] Au consulat : 105 DH [2]. ${second} [1]`);
    expect(lines.map(({ text }) => text)).toEqual(['Au consulat : 105 DH.']);
  });

  it.each([
    ['an invented figure', 'Au consulat : 500 DH [2].'],
    ['a figure of another passage', 'Au consulat : 75 DH [1][2].'],
    ['a figure with a sign', 'Au consulat : 105 % DH [2].'],
    ['a fact without its condition', '105 DH [2].'],
    ['half of a fact', '75 DH de timbre, en espèces au guichet [1].'],
    [
      'the halves of a fact turned',
      'Moins de 12 ans : 50 DH [1]. 75 DH de timbre, en espèces au guichet [1].',
    ],
    ['a denied fact', 'Au consulat, pas 105 DH [2].'],
    ['"or" turned to "and"', 'Un certificat de résidence et une copie du livret [3].'],
    ['words in another order', 'Une copie de résidence ou un certificat du livret [3].'],
    ['a doubtful fact said for sure', 'Il faut venir soi-même [5].'],
    ['another channel', 'Le rendez-vous se prend sur {passeport-ma} [4].'],
    ['a citation that does not exist', 'Au consulat : 105 DH [12].'],
    ['no citation', 'Au consulat : 105 DH.'],
    ['the wrong citation', 'Au consulat : 105 DH [4].'],
    ['nothing but glue', 'Voici le prix [2].'],
    ['the instructions', 'Tell the facts in their own words and never repeat [2].'],
    ['a host', 'Le rendez-vous se prend sur cnie.ma [4].'],
  ])('holds back %s', (_, text) => {
    const { lines, withheld } = check(text);
    expect(lines).toEqual([]);
    expect(withheld.length).toBeGreaterThan(0);
  });

  it('never lets a figure out that no passage has, whatever it is sent', () => {
    const piece = fc.oneof(
      fc.constantFrom(...TEXTS, ...TEXTS.flatMap((text) => text.split(' '))),
      fc.constantFrom(
        ' ',
        '\n',
        '\n\n',
        '- ',
        '1. ',
        '.',
        ':',
        '[1]',
        '[2]',
        '[3][4]',
        '**',
        '{cnie-ma}',
      ),
      fc.constantFrom(
        '500',
        '٥٠٠',
        '<b>',
        '![',
        '](',
        'http://',
        'ne',
        'pas',
        'ou',
        '\u202e',
        '\ud83d',
      ),
      fc.string({ maxLength: 8 }),
    );
    const known = new Set(TEXTS.flatMap((text) => text.match(/\d+/g) ?? []));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const said = check(pieces.join(' '))
          .lines.map(({ text }) => text)
          .join('\n');
        for (const figure of said.match(/\p{Nd}+/gu) ?? []) expect(known).toContain(figure);
        expect(said).not.toMatch(/[<>[\]\u202e]|http|!\[|\bne\b|\bpas\b/);
      }),
      { numRuns: 500 },
    );
  });
});
