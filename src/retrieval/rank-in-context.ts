import {
  isUnanswerable,
  type LabelLikelihood,
  type MatchingModel,
} from './matching/matching-model.ts';

/** The earlier question that a follow-up may lean on, and the service that it was about. */
export interface EarlierQuestion {
  question: string;
  /** The service's id, its name in the conversation's variety, and services that go with it. */
  service: string;
  name: string;
  related: readonly string[];
}

/**
 * What each reading of a message weighs in the (logarithmic) mean: by itself, after the earlier
 * question, after the earlier service's name. A message that names a thing ("le permis") says more
 * by itself than one that does not ("et pour ma fille ?"). Fitted on dialogues written for training.
 */
const WEIGHT = { naming: 1, notNaming: 0.7, afterQuestion: 0.5, afterName: 0.6 };

/** How a conversation goes on, as logarithms: with the same service, or with one that goes with it. */
const STAYS = 0.7;
const GOES_ON = 0.7;

/** A message of more words than this speaks for itself half as much again. */
const SHORT = 8;
const EMPHASIS_OF_LONG = 1.5;

/** How much less likely a follow-up leaves all services than its words alone say. */
const LEAVES = 0.1;

/** Keeps a label that one reading rules out from ruling it out for good. */
const FLOOR = 1e-3;

/** Ranks a message alone, or in the light of the question that it may follow. */
export function rankInContext(
  model: MatchingModel,
  text: string,
  earlier: EarlierQuestion | undefined,
): { ranking: LabelLikelihood[]; leaning: boolean } {
  const alone = model.rankLabels(text);
  if (earlier === undefined) return { ranking: alone, leaning: false };
  const naming = model.hearConcepts(text).some((concept) => concept.startsWith('objects:'));
  const long = text.split(/\s+/).length > SHORT;
  const own = (naming ? WEIGHT.naming : WEIGHT.notNaming) * (long ? EMPHASIS_OF_LONG : 1);
  const readings = [
    { weight: own, ranking: alone },
    { weight: WEIGHT.afterQuestion, ranking: model.rankLabels(`${earlier.question} ${text}`) },
    { weight: WEIGHT.afterName, ranking: model.rankLabels(`${earlier.name} ${text}`) },
  ].map(({ weight, ranking }) => ({
    weight,
    likelihoods: new Map(ranking.map(({ label, likelihood }) => [label, likelihood])),
  }));
  const weights = readings.reduce((sum, { weight }) => sum + weight, 0);
  const scores = alone.map(({ label }) => {
    const heard = readings.reduce(
      (sum, { weight, likelihoods }) =>
        sum + weight * Math.log((likelihoods.get(label) ?? 0) + FLOOR),
      0,
    );
    const goesOn = earlier.related.includes(label) ? GOES_ON : 0;
    const course = label === earlier.service ? STAYS : goesOn;
    const leaves = isUnanswerable(label) ? LEAVES : 1;
    return { label, likelihood: leaves * Math.exp((heard + course) / weights) };
  });
  const sum = scores.reduce((total, { likelihood }) => total + likelihood, 0);
  const ranking = scores
    .map(({ label, likelihood }) => ({ label, likelihood: likelihood / sum }))
    .sort((left, right) => right.likelihood - left.likelihood);
  return { ranking, leaning: true };
}
