import { fitToQuantities } from '../../src/composing/fit-to-quantities.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { VARIETIES } from '../../src/domain/variety.ts';
import { type Case, type CaseSet, questionOf } from '../cases.ts';
import { givenToOne, type Transcript } from '../generate/transcript.ts';
import { percentileOf } from '../scorers/classification.ts';
import { factsAsked, shareTold } from '../scorers/completeness.ts';
import { checkFigures, tells, textsAbout } from '../scorers/facts.ts';
import { openingOf } from '../scorers/opening.ts';
import { describeGiven, judge, traceOf } from './describe.ts';
import { isRightService } from './outcomes.ts';
import { judgeSentences, READABILITY, readabilityFigures } from './readability.ts';
import { type Derived, headline, type Judgement, type Suite, share } from './suite.ts';

export const answers: Suite = {
  name: 'answers',
  about: 'What a citizen reads in answer to a question that the cards can answer.',
  measures: [
    headline(
      'right',
      'Answered, about the right service, in the right variety, with every required fact and no forbidden one.',
    ),
    share('service', 'The best service is an acceptable one.'),
    share('variety', 'The answer is in the variety of the question.'),
    share('fact recall', 'Required facts that are told.'),
    share(
      'leads',
      'Answers about the right service whose first sentence, or first list, tells a required fact.',
    ),
    {
      ...share(
        'facts in place',
        'Required facts that a card states where it answers the aspect; no margin, so that one wrong fee shows.',
      ),
      exact: true,
    },
    share('forbidden absent', 'Outdated beliefs and look-alike figures that are not told.'),
    share(
      'completeness',
      'Mean share of what the card holds under the asked aspect for the person that the answer tells.',
    ),
    share('fact precision', 'Figures of the answers that stand in the cards that they name.'),
    { name: 'words', about: 'Words of the median answer.', unit: 'words', gated: false },
    {
      name: 'words, 95 %',
      about: 'Words of the answer longer than 95 % of the others.',
      unit: 'words',
      gated: false,
    },
    ...READABILITY,
  ],
  wants: ({ cases }) => ({ dialogues: cases.answerable.map((found) => [questionOf(found)]) }),
  score: ({ cases }, transcript, knowledge) => ({
    judgements: cases.answerable.flatMap((found) => [
      ...judgeAnswer(found, transcript, knowledge),
      ...judgeCompleteness(found, transcript, knowledge),
      ...judgeSentences(found, transcript),
    ]),
    derived: [...lengths(cases, transcript), ...readabilityFigures(cases.answerable, transcript)],
  }),
};

function judgeAnswer(found: Case, transcript: Transcript, knowledge: KnowledgeBase): Judgement[] {
  const given = givenToOne(transcript, questionOf(found));
  const { answer } = given;
  const judged = (measure: string, right: boolean, expected: string, saw = describeGiven(given)) =>
    judge(measure, found, questionOf(found), right, {
      expected,
      given: saw,
      trace: traceOf(given),
    });
  const service = isRightService(answer, found.services);
  const variety = answer.language === found.language;
  const missing = found.requiredFacts.filter(
    (either) => !either.some((fact) => tells(answer.answer, fact)),
  );
  const wrongly = found.forbiddenFacts.filter((fact) => tells(answer.answer, fact));
  const answered = answer.outcome === 'answered';
  const opening = openingOf(answer.answer);
  const leads = found.requiredFacts.some((either) => either.some((fact) => tells(opening, fact)));
  const required = found.requiredFacts.map((either) => either.join(' / ')).join(' · ');
  const right = answered && service && variety && missing.length + wrongly.length === 0;
  const faults = [
    ...missing.map((either) => `lacks: ${either.join(' / ')}`),
    ...wrongly.map((fact) => `tells: ${fact}`),
  ];
  const services = found.services.join(' | ');
  const aspect = found.aspect ?? 'overview';
  const card = textsAbout(aspect, found.services, found.language, knowledge).join('\n');
  const stands = (either: readonly string[]) => either.some((fact) => tells(card, fact));
  return [
    judged('right', right, services, [describeGiven(given), ...faults].join(' · ')),
    judged('service', service, services),
    judged('variety', variety, found.language),
    ...(answered && service && found.requiredFacts.length > 0
      ? [judged('leads', leads, required, opening)]
      : []),
    ...found.requiredFacts.map((either) =>
      judged('fact recall', !missing.includes(either), either.join(' / ')),
    ),
    ...found.requiredFacts.map((either) =>
      judged(
        'facts in place',
        stands(either),
        `${either.join(' / ')} in ${services}`,
        `not under ${aspect}`,
      ),
    ),
    ...found.forbiddenFacts.map((fact) =>
      judged('forbidden absent', !wrongly.includes(fact), `not: ${fact}`),
    ),
    ...checkFigures(answer, knowledge).map(({ figure, grounded }) =>
      judged('fact precision', grounded, `${figure} stands in the card`),
    ),
  ];
}

/**
 * How much is told of what the card of the right service holds. The person's situations are the
 * case's own where it names them, and what the assistant heard otherwise, as the quantities are.
 * Says nothing where the card holds nothing under the aspect.
 */
function judgeCompleteness(
  found: Case,
  transcript: Transcript,
  knowledge: KnowledgeBase,
): Judgement[] {
  const given = givenToOne(transcript, questionOf(found));
  const named = given.answer.services[0]?.id ?? '';
  const right = found.services.includes(named) ? named : found.services[0];
  const whole = knowledge.cards.get(right ?? '');
  if (whole === undefined) return [];
  const card = given.finding ? fitToQuantities(whole, given.finding).card : whole;
  const situations = found.situations ?? given.finding?.situations ?? [];
  const facts = factsAsked(card, found.aspect ?? 'overview', situations);
  if (facts.length === 0) return [];
  const { share: told, missing } = shareTold(given.answer, facts, knowledge);
  return [
    judge('completeness', found, questionOf(found), told, {
      expected: `${facts.length} facts about ${found.aspect ?? 'overview'} in ${card.id}`,
      given: `not told: ${missing.map(({ text }) => text[found.language]).join(' / ')}`,
      trace: traceOf(given),
    }),
  ];
}

function lengths({ answerable }: CaseSet['cases'], transcript: Transcript): Derived[] {
  return ([...VARIETIES, 'all'] as const).flatMap((language) => {
    const words = answerable
      .filter((found) => language === 'all' || found.language === language)
      .map((found) => givenToOne(transcript, questionOf(found)).answer.answer.split(/\s+/).length);
    const [median, most] = [percentileOf(words, 0.5), percentileOf(words, 0.95)];
    if (median === undefined || most === undefined) return [];
    return [
      { measure: 'words', language, value: median, of: words.length },
      { measure: 'words, 95 %', language, value: most, of: words.length },
    ];
  });
}
