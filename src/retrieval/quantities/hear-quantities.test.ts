import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../domain/quantity.ts';
import { readQuantityWords } from '../../ingestion/read-quantities.ts';
import { quantityHearer } from './hear-quantities.ts';

const KNOWLEDGE = join(import.meta.dirname, '..', '..', '..', 'knowledge');
const hear = quantityHearer(readQuantityWords(KNOWLEDGE));
const valuesOf = (text: string, unit: Unit) =>
  hear(text).flatMap((heard) => (heard.unit === unit ? heard.value : []));

describe('quantityHearer', () => {
  it.each<[string, Unit, number]>([
    ['j’ai une 9 CV diesel', 'fiscal-horsepower', 9],
    ['vignette clio 4 8cv essence', 'fiscal-horsepower', 8],
    ['voiture de 7 chevaux fiscaux', 'fiscal-horsepower', 7],
    ['puissance fiscale : 11, gasoil', 'fiscal-horsepower', 11],
    ['سيارة بقوة 9 أحصنة', 'fiscal-horsepower', 9],
    ['عندي طوموبيل ٨ شوفو مازوط', 'fiscal-horsepower', 8],
    ['طوموبيل ديال تسعود شوفو', 'fiscal-horsepower', 9],
    ['3andi tomobil d 9 7san mazout', 'fiscal-horsepower', 9],
    ['mon fils de 7 ans', 'years-of-age', 7],
    ['لاكارط لبنتي عندها 8 سنين', 'years-of-age', 8],
    ['ma fille a douze ans', 'years-of-age', 12],
    ['weldi 3ndo 7 snin', 'years-of-age', 7],
    ['bnti fiha 13 3am', 'years-of-age', 13],
    ['ولدي عندو تلت سنين', 'years-of-age', 3],
    ['ابني عمره ٨ سنوات', 'years-of-age', 8],
    ['ابنتي عمرها عامين', 'years-of-age', 2],
    ['lbebe 3ndo 9 chhour', 'years-of-age', 0],
    ['bébé de 30 mois', 'years-of-age', 2],
    ['un appartement à 600 000 dh', 'dirhams', 600_000],
    ['prix 600.000dhs', 'dirhams', 600_000],
    ['600k dh', 'dirhams', 600_000],
    ['un appart à 60 millions', 'dirhams', 600_000],
    ['ddar b 60 mlyoun', 'dirhams', 600_000],
    ['الدار ب60 مليون', 'dirhams', 600_000],
    ['شقة ب 25 مليون سنتيم', 'dirhams', 250_000],
    ['ثمن الشقة 1,2 مليون درهم', 'dirhams', 1_200_000],
    ['capital de 45 mille dirhams', 'dirhams', 45_000],
    ['200 alf ryal', 'dirhams', 10_000],
    ['je loue mon appart 9 000 dh par mois', 'dirhams-a-year', 108_000],
    ['loyer mensuel de 5000 dhs', 'dirhams-a-year', 60_000],
    ['كاري الدار ب 3000 درهم فالشهر', 'dirhams-a-year', 36_000],
    ['kari dar b 3000 dh f chher', 'dirhams-a-year', 36_000],
    ['100 000 dh par an', 'dirhams-a-year', 100_000],
    ['retard de 20 jours', 'days-late', 20],
    ['j’ai dépassé de 3 mois', 'days-late', 90],
    ['fat lwe9t b jouj simanat', 'days-late', 14],
    ['تجاوزت المدة بشهرين', 'days-late', 60],
    ['j’ai 2 500 jours déclarés', 'declared-days', 2500],
    ['عندي 2000 يوم مصرح بيها', 'declared-days', 2000],
    ['3ndi 5 drari', 'children', 5],
    ['j’ai quatre enfants', 'children', 4],
  ])('hears «%s» as %s %d', (text, unit, value) => {
    expect(valuesOf(text, unit)).toEqual([value]);
  });

  it.each<[string, Unit]>([
    ['moins de 12 ans', 'years-of-age'],
    ['أقل من 12 سنة', 'years-of-age'],
    ['9ell men 12 3am', 'years-of-age'],
    ['ma carte est perdue depuis 3 ans', 'years-of-age'],
    ['il y a 3 ans', 'years-of-age'],
    ['passeport valable 5 ans', 'years-of-age'],
    ['les - de 12 ans paient combien', 'years-of-age'],
    ['carte des +18 ans', 'years-of-age'],
    ['carte perdue trois fois en 5 ans', 'years-of-age'],
    ['ça fait huit mois que je suis sans carte', 'years-of-age'],
    ['la retraite s’arrête un jour ?', 'declared-days'],
    ['il me manque 200 jours', 'declared-days'],
    ['vingt-cinq ans', 'years-of-age'],
    ['خمسة وعشرين عام', 'years-of-age'],
    ['tomobilti b9at hna 7 chhour, ch7al lkhtiya', 'days-late'],
    ['un prix qui dépasse 300 000 dh', 'dirhams'],
    ['six cent mille dh', 'dirhams'],
    ['3 mille 500 dh', 'dirhams'],
    ['2 millions', 'dirhams'],
    ['45 alf', 'dirhams'],
    ['فوت الميتين الف درهم', 'dirhams'],
    ['راه بقات ليا غير 5 ايام فالوقت', 'days-late'],
    ['bghit njdded la carte nationale', 'years-of-age'],
  ])('does not guess what «%s» says', (text, unit) => {
    expect(valuesOf(text, unit)).toEqual([]);
  });

  it('hears every number that counts the same', () => {
    expect(valuesOf('8 ou 9 CV ?', 'fiscal-horsepower')).toEqual([9, 8]);
    expect(valuesOf('mes enfants de 4, 7 et 13 ans', 'years-of-age')).toEqual([13, 7, 4]);
    expect(valuesOf('men 8 l 10 chevaux', 'fiscal-horsepower')).toEqual([10, 8]);
  });

  it('takes a sum without a period for a sum paid once, whatever ages stand beside it', () => {
    expect(hear('600 000 dh, j’ai 30 ans')).toContainEqual({ unit: 'dirhams', value: 600_000 });
    expect(hear('400 000 درهم وعمري 30 سنة')).toContainEqual({ unit: 'dirhams', value: 400_000 });
  });

  it('hears a number of any size, in any digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const arabic = String(count).replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '');
        expect(valuesOf(`voiture ${count} cv`, 'fiscal-horsepower')).toEqual([count]);
        expect(valuesOf(`طوموبيل ${arabic} شوفو`, 'fiscal-horsepower')).toEqual([count]);
      }),
    );
  });

  it('never throws, and hears whole numbers only', () => {
    const words = fc.constantFrom(
      '9',
      'cv',
      'ans',
      'مليون',
      'et',
      '-',
      'mlyoun',
      '٣',
      'dh',
      'de',
      '1e9',
    );
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(words, { maxLength: 12 }).map((some) => some.join(' ')),
      fc.bigInt({ min: 0n }).map((count) => `${count} dh`),
    );
    fc.assert(
      fc.property(noise, (text) => {
        for (const { value } of hear(text)) expect(value % 1).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});
