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
    ['شقة ب ٦٠٠٬٠٠٠ درهم', 'dirhams', 600_000],
    ['شقة ب 600،000 درهم', 'dirhams', 600_000],
    ['شقة ب 1٫2 مليون درهم', 'dirhams', 1_200_000],
    ['دخلي ٨٠٠٬٠٠٠ درهم في السنة', 'dirhams-a-year', 800_000],
    ['١٬٥٠٠ يوم مصرح بها', 'declared-days', 1500],
    ['vignette 9 cv avant le 31 janvier', 'fiscal-horsepower', 9],
    ['mon fils de 8 ans n’a plus sa carte', 'years-of-age', 8],
    ['weldi 3ndo 8 snin w bghit la carte', 'years-of-age', 8],
    ['3ndi ghir 900 youm msar7in', 'declared-days', 900],
    ['9 cv, c’est plus cher ?', 'fiscal-horsepower', 9],
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
    ['loyers 6 000 dh et 7 000 dh par mois', 'dirhams-a-year'],
    ['loyers 6 000 dh et 7 000 dh par mois', 'dirhams'],
    ['deux loyers : 6 000 dh par mois et 6 000 dh par mois', 'dirhams-a-year'],
    ['j’attends ma pension depuis 200 jours', 'declared-days'],
    ['la CNSS n’a pas répondu depuis 120 jours', 'declared-days'],
    ['هادي 200 يوم وانا كنتسنا التقاعد', 'declared-days'],
    ['كنتسنى 200 يوم', 'declared-days'],
    ['ça fait 200 jours que j’attends', 'declared-days'],
    [`${'9'.repeat(306)} millions de dh`, 'dirhams'],
    ['9007199254740993 dh', 'dirhams'],
    ['999999999999999 dh par mois', 'dirhams-a-year'],
  ])('does not guess what «%s» says', (text, unit) => {
    expect(valuesOf(text, unit)).toEqual([]);
  });

  it.each<[string, Unit]>([
    ['شقة بأكثر من 300000 درهم', 'dirhams'],
    ['سيارة بأقل من 8 أحصنة', 'fiscal-horsepower'],
    ['الضريبة لأكثر من 8 أحصنة', 'fiscal-horsepower'],
    ['dar bktar mn 300000 dh', 'dirhams'],
    ['dar b9el mn 300000 dh', 'dirhams'],
    ['dar ktar mn chi 300000 dh', 'dirhams'],
    ['puissance inférieure à 8 CV', 'fiscal-horsepower'],
    ['puissance inférieure ou égale à 8 CV', 'fiscal-horsepower'],
    ['loyers supérieurs à 120 000 dh par an', 'dirhams-a-year'],
    ['au-dessus de 8 CV', 'fiscal-horsepower'],
    ['au-delà de 300 000 dh', 'dirhams'],
    ['enfant au-dessous de 12 ans', 'years-of-age'],
    ['en dessous de 8 cv', 'fiscal-horsepower'],
    ['enfants qui ne dépassent pas 12 ans', 'years-of-age'],
    ['plafond de 300 000 dh', 'dirhams'],
    ['قوة تزيد عن 8 أحصنة', 'fiscal-horsepower'],
    ['ثمن لا يقل عن 300000 درهم', 'dirhams'],
    ['لا تتعدى 8 أحصنة', 'fiscal-horsepower'],
    ['طفل أصغر من 12 سنة', 'years-of-age'],
    ['ولد صغر من 12 عام', 'years-of-age'],
    ['ما كيفوتش 8 شوفو', 'fiscal-horsepower'],
    ['makayfoutch 300000 dh', 'dirhams'],
    ['puissance <= 8', 'fiscal-horsepower'],
    ['≥ 8 cv', 'fiscal-horsepower'],
    ['7 CV et plus', 'fiscal-horsepower'],
    ['puissance 7 et plus', 'fiscal-horsepower'],
    ['7 chevaux fiscaux ou plus', 'fiscal-horsepower'],
    ['enfant de 12 ans ou moins', 'years-of-age'],
    ['enfant de 12 ans au plus', 'years-of-age'],
    ['15 cv max', 'fiscal-horsepower'],
    ['15 cv essence maxi', 'fiscal-horsepower'],
    ['8 chevaux minimum', 'fiscal-horsepower'],
    ['18 ans+', 'years-of-age'],
    ['18+ ans', 'years-of-age'],
    ['loyer de 10 000 dh par mois et plus', 'dirhams-a-year'],
    ['300 000 dh ou un peu plus', 'dirhams'],
    ['mon fils n’a pas encore 12 ans', 'years-of-age'],
    ['300 000 dh et au-delà', 'dirhams'],
    ['8 شوفو فما فوق', 'fiscal-horsepower'],
    ['8 شوفو لفوق', 'fiscal-horsepower'],
    ['7 أحصنة أو أكثر', 'fiscal-horsepower'],
    ['7 أحصنة فأكثر', 'fiscal-horsepower'],
    ['7 أحصنة جبائية فأقل', 'fiscal-horsepower'],
    ['7 أحصنة على الأقل', 'fiscal-horsepower'],
    ['300000 درهم كحد أقصى', 'dirhams'],
    ['8 شوفو ولا كتر', 'fiscal-horsepower'],
    ['8cv w kter', 'fiscal-horsepower'],
    ['8cv wla 9el', 'fiscal-horsepower'],
    ['8cv wktar', 'fiscal-horsepower'],
    ['8 cv lfo9', 'fiscal-horsepower'],
  ])('takes «%s» for a limit', (text, unit) => {
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

  it('hears a sum whatever separates its thousands, in any digits', () => {
    const separators = fc.constantFrom(' ', '.', ',', '٬', '،', '\u00a0', '\u202f');
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), separators, (sum, separator) => {
        const grouped = String(sum).replace(/\B(?=(?:\d{3})+$)/g, separator);
        const arabic = grouped.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '');
        expect(valuesOf(`une somme de ${grouped} dh`, 'dirhams')).toEqual([sum]);
        expect(valuesOf(`مبلغ ${arabic} درهم`, 'dirhams')).toEqual([sum]);
      }),
    );
  });

  it('hears tenths after any decimal mark, in any digits', () => {
    const marks = fc.constantFrom('.', ',', '٫');
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99 }), marks, (tenths, mark) => {
        const written = `${Math.floor(tenths / 10)}${mark}${tenths % 10}`;
        const arabic = written.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '');
        for (const number of [written, arabic]) {
          expect(valuesOf(`شقة ب ${number} مليون درهم`, 'dirhams')).toEqual([tenths * 100_000]);
        }
      }),
    );
  });

  it('comes to an end whatever the words of quantities fold to', () => {
    const nothing = { fr: ['-'] };
    const words = readQuantityWords(KNOWLEDGE);
    const hearAnyway = quantityHearer({
      ...words,
      between: { ...words.between, ...nothing },
      multipliers: [...words.multipliers, { times: 10, forms: nothing }],
    });
    expect(hearAnyway('cv')).toEqual([]);
    expect(hearAnyway('9 millions')).toEqual([]);
    expect(hearAnyway('de 9 cv')).toEqual([{ unit: 'fiscal-horsepower', value: 9 }]);
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
      '9'.repeat(306),
      'par mois',
    );
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(words, { maxLength: 12 }).map((some) => some.join(' ')),
      fc.bigInt({ min: 0n }).map((count) => `${count} dh par mois`),
    );
    fc.assert(
      fc.property(noise, (text) => {
        for (const { value } of hear(text)) expect(Number.isSafeInteger(value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
