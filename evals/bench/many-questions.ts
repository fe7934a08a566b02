import type { LabelledQuestion } from '../../src/ingestion/read-questions.ts';
import { Anchors, layOutAnchors } from '../../src/retrieval/matching/anchors.ts';
import type { MatchingModel } from '../../src/retrieval/matching/matching-model.ts';
import { openFullText5 } from './engines/full-text-5.ts';
import type { Measurement } from './measurement.ts';
import { type Timing, timeEach } from './timing.ts';
import { varyQuestions } from './vary-questions.ts';

/** The scale that the project's limit on retrieval is stated for. */
const MANY = 100_000;

/** Comparing a question with all anchors takes so long that a part of the cases must do. */
const ONE_CASE_IN = 10;

/** The steps of retrieval over 100,000 generated questions of the services. */
export async function measureManyQuestions(
  model: MatchingModel,
  questions: readonly LabelledQuestion[],
  asked: readonly string[],
): Promise<Measurement[]> {
  const varied = varyQuestions(questions, MANY);
  const anchors = anchorsOf(varied, model);
  const services = [...new Set(varied.map(({ label }) => label))];
  const ofBestService = await timeEach(asked, (text) => {
    const heard = model.hear(text);
    const best = model.rankLabels(heard).find(({ label }) => services.includes(label));
    return anchors.nearness(heard.vector, best?.label ?? '');
  });
  const some = asked.filter((_, index) => index % ONE_CASE_IN === 0);
  const ofEveryService = await timeEach(some, (text) => {
    const vector = model.vectorOf(text);
    return services.map((service) => anchors.nearness(vector, service));
  });
  const fullText = openFullText5(varied.map(({ label, text }) => ({ service: label, text })));
  const byFullText = await timeEach(asked, (text) => fullText.search(text, 'fr'));
  const row = (what: string, timing: Timing) => ({ what: `100,000 questions: ${what}`, timing });
  return [
    row('services ranked, then the nearest questions of the best one', ofBestService),
    row('the nearest questions of every service, all compared', ofEveryService),
    row('SQLite FTS5', byFullText),
  ];
}

function anchorsOf(questions: readonly LabelledQuestion[], model: MatchingModel): Anchors {
  return new Anchors(
    layOutAnchors(
      questions.map(({ label, text }) => ({ service: label, vector: model.vectorOf(text) })),
    ),
    model.vocabulary,
  );
}
