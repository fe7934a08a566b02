import { VARIETIES, type Variety } from '../../src/domain/variety.ts';
import { type Case, questionOf } from '../cases.ts';
import { givenToOne, type Transcript } from '../generate/transcript.ts';
import { kandelMoles, lix, meanLength, proseOf, sentencesOf } from '../scorers/readability.ts';
import { judge, traceOf } from './describe.ts';
import { type Derived, type Judgement, type Measure, share } from './suite.ts';

/** Longer sentences are split in texts for citizens (GOV.UK, Content design: writing, 2016). */
const LONGEST_SENTENCE = 25;

export const READABILITY: readonly Measure[] = [
  share('short sentences', `Sentences of ${LONGEST_SENTENCE} words at most.`),
  {
    ...{ name: 'words a sentence', unit: 'words', gated: false },
    about:
      'On average, over all answers. For Darija this is all there is: no formula is validated.',
  },
  {
    ...{ name: 'Kandel–Moles', unit: 'points', gated: false },
    about: 'Ease of reading of French (Kandel and Moles 1958), 0 to 100, higher is easier.',
  },
  {
    ...{ name: 'LIX', unit: 'points', gated: false },
    about: 'Of Arabic (Björnsson 1968), lower is easier; not validated for it, watch it move.',
  },
];

/** The formula of a variety, where there is a published one that its spelling allows. */
const FORMULAS: Partial<Record<Variety, [string, typeof lix]>> = {
  fr: ['Kandel–Moles', kandelMoles],
  ar: ['LIX', lix],
};

const sentencesIn = (found: Case, transcript: Transcript): string[][] =>
  sentencesOf(proseOf(givenToOne(transcript, questionOf(found)).answer));

/** Every sentence of an answer, and whether it is short enough. */
export function judgeSentences(found: Case, transcript: Transcript): Judgement[] {
  const given = givenToOne(transcript, questionOf(found));
  return sentencesIn(found, transcript).map((words) =>
    judge('short sentences', found, questionOf(found), words.length <= LONGEST_SENTENCE, {
      expected: `at most ${LONGEST_SENTENCE} words`,
      given: `${words.length}: ${words.join(' ')}`,
      trace: traceOf(given),
    }),
  );
}

/** Mean lengths and formulas over all answers of each variety together. */
export function readabilityFigures(cases: readonly Case[], transcript: Transcript): Derived[] {
  return ([...VARIETIES, 'all'] as const).flatMap((language): Derived[] => {
    const sentences = cases
      .filter((found) => language === 'all' || found.language === language)
      .flatMap((found) => sentencesIn(found, transcript));
    if (sentences.length === 0) return [];
    const of = sentences.length;
    const [name, formula] = (language !== 'all' && FORMULAS[language]) || [];
    return [
      { measure: 'words a sentence', language, value: meanLength(sentences), of },
      ...(name && formula ? [{ measure: name, language, value: formula(sentences), of }] : []),
    ];
  });
}
