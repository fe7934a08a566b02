import type { Case } from '../cases.ts';
import type { Given } from '../generate/transcript.ts';
import type { Judgement } from './suite.ts';

/** A judgement of one case, told for whoever reads the failures. */
export function judge(
  measure: string,
  found: Pick<Case, 'id' | 'language'>,
  question: string,
  right: boolean | number,
  told: Pick<Judgement, 'expected' | 'given' | 'trace'>,
): Judgement {
  return {
    measure,
    id: found.id,
    language: found.language,
    question,
    score: Number(right),
    ...told,
  };
}

/** What was given, in a line. */
export function describeGiven({ answer }: Given): string {
  const services = answer.services.map(({ id }) => id).join(', ');
  const redacted = Object.entries(answer.redactions).map(([kind, count]) => `${kind}×${count}`);
  return [answer.outcome, answer.language, services, redacted.join(', ')]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Why it was given, a signal a line, and the answer's text. */
export function traceOf({ answer, finding }: Given): string[] {
  const signals = (finding?.trace ?? []).map(({ signal, detail }) => `${signal}: ${detail}`);
  return [
    finding === undefined ? 'not admitted by the guard' : `verdict: ${finding.verdict}`,
    ...signals,
    'answer:',
    answer.answer,
  ];
}

/** Expected and given for one question. */
export const tellOf = (given: Given, expected: string) => ({
  ...{ expected, given: describeGiven(given), trace: traceOf(given) },
});
