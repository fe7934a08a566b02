import type { Aspect } from '../domain/aspect.ts';

/** Two aspects are asked at once when the second is nearly as likely as the first. */
const SHARE_OF_A_SECOND = 0.55;
/** Below this nothing in particular is asked: the whole procedure is told. */
const LEAST_LIKELIHOOD = 0.3;

/** The aspects that a question asks for, one or two, the likelier first; never empty. */
export function chooseAspects(ranked: readonly { aspect: Aspect; likelihood: number }[]): Aspect[] {
  const [first, second] = ranked;
  if (first === undefined || first.likelihood < LEAST_LIKELIHOOD) return ['overview'];
  if (first.aspect === 'overview') return ['overview'];
  const both =
    second !== undefined &&
    second.aspect !== 'overview' &&
    second.likelihood > SHARE_OF_A_SECOND * first.likelihood;
  return both ? [first.aspect, second.aspect] : [first.aspect];
}
