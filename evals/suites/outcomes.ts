import type { Answer } from '../../src/domain/answer.ts';

/** Whether the best service is an acceptable one. */
export function isRightService(answer: Answer, acceptable: readonly string[]): boolean {
  const [best] = answer.services;
  return best !== undefined && acceptable.includes(best.id);
}

export const isRefused = ({ outcome }: Answer): boolean => outcome.startsWith('refused');

/** Whether no service was named: the assistant says that it does not know, or will not. */
export const isAbstention = (answer: Answer): boolean =>
  answer.outcome.startsWith('unanswerable') || isRefused(answer);
