import { VARIETIES } from '../../src/domain/variety.ts';
import { type Case, type CaseSet, questionOf } from '../cases.ts';
import { givenToOne, type Transcript } from '../generate/transcript.ts';
import { f1Of } from '../scorers/classification.ts';
import { coverageErrorCurve, type Stated } from '../scorers/coverage-error.ts';
import { judge, tellOf } from './describe.ts';
import { isAbstention, isRightService } from './outcomes.ts';
import {
  type Derived,
  headline,
  type Judgement,
  type Picture,
  type Suite,
  share,
} from './suite.ts';

const KINDS = ['answerable', 'not-covered', 'out-of-scope'] as const;

export const abstention: Suite = {
  name: 'abstention',
  about: 'Whether the assistant knows what it does not know.',
  measures: [
    headline('recall', 'Questions that must not be answered and were not.'),
    share('not covered', 'Of these, the ones about public services without a card.'),
    share('out of scope', 'Of these, the ones about anything else.'),
    share('precision', 'Questions that were not answered and must not be.'),
    share('F1', 'The harmonic mean of precision and recall.'),
    share('answerable kept', 'Answerable questions that were not turned away.'),
    share('asks back', 'Ambiguous questions that were answered by a question.'),
    share('answers at once', 'Answerable questions that were not answered by a question.'),
  ],
  wants: ({ cases }) => ({
    dialogues: [...KINDS, 'ambiguous' as const].flatMap((kind) =>
      cases[kind].map((found) => [questionOf(found)]),
    ),
  }),
  score: ({ cases }, transcript) => ({
    judgements: [
      ...KINDS.flatMap((kind) => cases[kind].flatMap((found) => judgeOne(kind, found, transcript))),
      ...judgePrecision(cases, transcript),
      ...cases.ambiguous.map((found) => {
        const given = givenToOne(transcript, questionOf(found));
        const told = tellOf(given, `which of ${found.services.join(', ')}?`);
        const asks = given.answer.outcome === 'clarification';
        return judge('asks back', found, questionOf(found), asks, told);
      }),
    ],
    derived: f1s(cases, transcript),
    pictures: curve(cases, transcript),
  }),
};

function judgeOne(kind: (typeof KINDS)[number], found: Case, transcript: Transcript): Judgement[] {
  const given = givenToOne(transcript, questionOf(found));
  const abstained = isAbstention(given.answer);
  const judged = (measure: string, expected: string, right: boolean) =>
    judge(measure, found, questionOf(found), right, tellOf(given, expected));
  if (kind === 'answerable') {
    const services = found.services.join(' | ');
    const atOnce = given.answer.outcome !== 'clarification';
    return [
      judged('answerable kept', services, !abstained),
      judged('answers at once', services, atOnce),
    ];
  }
  const part = kind === 'not-covered' ? 'not covered' : 'out of scope';
  return [judged('recall', 'no answer', abstained), judged(part, 'no answer', abstained)];
}

/** Of what was not answered, what must not be; it says nothing where every question is of one kind. */
function judgePrecision(cases: CaseSet['cases'], transcript: Transcript): Judgement[] {
  const unanswerable = [...cases['not-covered'], ...cases['out-of-scope']];
  if (unanswerable.length === 0 || cases.answerable.length === 0) return [];
  return [...unanswerable, ...cases.answerable].flatMap((found) => {
    const given = givenToOne(transcript, questionOf(found));
    if (!isAbstention(given.answer)) return [];
    const right = unanswerable.includes(found);
    const told = tellOf(given, right ? 'no answer' : found.services.join(' | '));
    return [judge('precision', found, questionOf(found), right, told)];
  });
}

function f1s(cases: CaseSet['cases'], transcript: Transcript): Derived[] {
  const all = KINDS.flatMap((kind) => cases[kind].map((found) => ({ kind, found })));
  return ([...VARIETIES, 'all'] as const).flatMap((language) => {
    const pairs = all
      .filter(({ found }) => language === 'all' || found.language === language)
      .map(({ kind, found }) => ({
        expected: kind === 'answerable' ? 'answer' : 'abstain',
        given: isAbstention(givenToOne(transcript, questionOf(found)).answer)
          ? 'abstain'
          : 'answer',
      }));
    // Without both kinds of questions an F1 says nothing.
    if (new Set(pairs.map(({ expected }) => expected)).size < 2) return [];
    return [{ measure: 'F1', language, value: f1Of(pairs, 'abstain'), of: pairs.length }];
  });
}

function curve(cases: CaseSet['cases'], transcript: Transcript): Picture[] {
  const lines = VARIETIES.flatMap((variety) => {
    const stated = KINDS.flatMap((kind) =>
      cases[kind]
        .filter(({ language }) => language === variety)
        .map((found): Stated => {
          const { answer, finding } = givenToOne(transcript, questionOf(found));
          const [best] = finding?.services ?? [];
          return {
            confidence: isAbstention(answer) ? undefined : best?.confidence,
            right: kind === 'answerable' && isRightService(answer, found.services),
          };
        }),
    );
    const points = coverageErrorCurve(stated);
    return points.length === 0 ? [] : [{ name: variety, points }];
  });
  const title = 'Share of wrong answers when only the surest questions are answered';
  return lines.length === 0 ? [] : [{ type: 'curve', title, lines }];
}
