import { LANGUAGES, type Language, VARIETIES, type Variety } from '../../src/domain/variety.ts';
import type { CaseSet, IdentificationCase } from '../cases.ts';
import { varietyOf } from '../generate/transcript.ts';
import { countPairs, f1Of, meanOf } from '../scorers/classification.ts';
import { headline, type Judgement, type Suite, share } from './suite.ts';

/** What to answer somebody in who writes a language that we do not: French to Latin letters. */
const ANSWERED_IN: Readonly<Record<Exclude<Language, Variety>, Variety>> = {
  en: 'fr',
  'other-Latn': 'fr',
  zgh: 'ar',
  und: 'fr',
};

/** Texts of so few words are the hard ones: `combien`, `wakha`, `شحال`. */
const FEW_WORDS = 3;

const expectedFor = ({ language }: IdentificationCase): Variety =>
  language in ANSWERED_IN
    ? ANSWERED_IN[language as keyof typeof ANSWERED_IN]
    : (language as Variety);

const measureOf = ({ part, text }: IdentificationCase): string => {
  if (part === 'codeswitch') return 'code-switched';
  if (part === 'other') return 'other languages';
  return text.trim().split(/\s+/).length <= FEW_WORDS ? 'recall, 1–3 words' : 'recall, longer';
};

export const identification: Suite = {
  name: 'identification',
  about: 'The variety to answer in, from a text alone.',
  measures: [
    headline('recall', 'Texts of the variety that were taken for it; over all, the accuracy.'),
    share('recall, 1–3 words', 'The same, for texts of one to three words.'),
    share('recall, longer', 'The same, for longer texts.'),
    share('code-switched', 'Mixed texts that were taken for the language of their grammar.'),
    share('other languages', 'Texts in other languages that are answered in the nearest variety.'),
    share('F1', 'Of each variety, code-switched texts included; over all, their mean (macro-F1).'),
  ],
  wants: ({ texts }) => ({ texts: texts.map(({ text }) => text) }),
  score({ texts }, transcript) {
    const judgements = texts.flatMap((found): Judgement[] => {
      const given = varietyOf(transcript, found.text);
      const expected = expectedFor(found);
      const { id, text: question, language } = found;
      const common = { id, question, language, expected, given, trace: [] };
      const judged = { ...common, score: Number(given === expected) };
      const own = found.part !== 'codeswitch' && found.part !== 'other';
      return [
        { ...judged, measure: measureOf(found) },
        ...(own ? [{ ...judged, measure: 'recall' }] : []),
      ];
    });
    return { judgements, derived: f1s(texts, transcript), pictures: matrix(texts, transcript) };
  },
};

type Transcript = Parameters<Suite['score']>[1];

const pairsOf = (texts: CaseSet['texts'], transcript: Transcript) =>
  texts.map(({ language, text }) => ({ expected: language, given: varietyOf(transcript, text) }));

function f1s(texts: CaseSet['texts'], transcript: Transcript) {
  const own = texts.filter(({ part }) => part !== 'other');
  const pairs = pairsOf(own, transcript);
  const met = VARIETIES.filter((variety) => pairs.some(({ expected }) => expected === variety));
  const each = met.map((variety) => ({
    ...{ measure: 'F1', language: variety, value: f1Of(pairs, variety) },
    of: pairs.filter(({ expected }) => expected === variety).length,
  }));
  if (met.length < VARIETIES.length) return each;
  const macro = meanOf(each.map(({ value }) => value));
  return [...each, { measure: 'F1', language: 'all' as const, value: macro, of: pairs.length }];
}

function matrix(texts: CaseSet['texts'], transcript: Transcript) {
  if (texts.length === 0) return [];
  const counts = countPairs(pairsOf(texts, transcript), LANGUAGES, VARIETIES);
  const title = 'Written in (rows), answered in (columns)';
  return [{ type: 'matrix' as const, title, rows: LANGUAGES, columns: VARIETIES, counts }];
}
