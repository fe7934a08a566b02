import type { LabelLikelihood, MatchingModel } from './matching/matching-model.ts';

/** The earlier question that a follow-up leans on, and the services that it was about. */
export interface EarlierQuestion {
  question: string;
  services: readonly string[];
  /** True when the message opens as a follow-up does ("et", «و», `o`). */
  likely: boolean;
}

/** Above this a message says by itself which service it is about. */
const SURE = { likely: 0.8, unlikely: 0.5 };

/** How much more likely the service of the turn before is than another, all else being equal. */
const PRIOR_OF_THE_SAME = 3;

/** A message that opens as a follow-up seldom leaves the services; another may. */
const UNLIKELY_TO_LEAVE = { likely: 0.04, unlikely: 0.2 };

const NOT_SERVICES = ['no-knowledge', 'out-of-scope'];

/** Ranks a message alone, or together with the question that it follows when it needs that one. */
export function rankInContext(
  model: MatchingModel,
  text: string,
  earlier: EarlierQuestion | undefined,
): { ranking: LabelLikelihood[]; leaning: boolean } {
  const alone = model.rankLabels(text);
  const best = alone.find((label) => !NOT_SERVICES.includes(label.label));
  const sure = earlier?.likely ? SURE.likely : SURE.unlikely;
  if (earlier === undefined || (best?.likelihood ?? 0) >= sure) {
    return { ranking: alone, leaning: false };
  }
  const own = new Map(alone.map((label) => [label.label, label.likelihood]));
  const together = model.rankLabels(`${earlier.question} ${text}`);
  const mixed = together.map(({ label, likelihood }) => {
    const prior = label === earlier.services[0] ? PRIOR_OF_THE_SAME : 1;
    const unanswerable = NOT_SERVICES.includes(label)
      ? UNLIKELY_TO_LEAVE[earlier.likely ? 'likely' : 'unlikely']
      : 1;
    return {
      label,
      likelihood: prior * unanswerable * likelihood * Math.sqrt((own.get(label) ?? 0) + 0.01),
    };
  });
  const sum = mixed.reduce((total, label) => total + label.likelihood, 0) || 1;
  const ranking = mixed
    .map(({ label, likelihood }) => ({ label, likelihood: likelihood / sum }))
    .sort((left, right) => right.likelihood - left.likelihood);
  return { ranking, leaning: true };
}
