import type { Evaluation } from '../evaluate.ts';
import type { Check } from '../gate.ts';
import { describeCheck } from './format.ts';
import { escapeMarkup } from './markup.ts';

/** JUnit XML: one test suite for each suite, one test case for each limit of the gate. */
export function renderJunit({ suites }: Evaluation, checks: readonly Check[]): string {
  const rendered = suites.map(({ name }) => {
    const own = checks.filter(({ suite }) => suite === name);
    const failed = own.filter(({ held }) => !held).length;
    const cases = own.map((check) => {
      const title = `${check.measure} ${check.set} ${check.subject}`;
      const failure = check.held
        ? ''
        : `<failure message="${escapeMarkup(describeCheck(check))}"></failure>`;
      return `    <testcase classname="evals.${name}" name="${escapeMarkup(title)}">${failure}</testcase>`;
    });
    const open = `  <testsuite name="${name}" tests="${own.length}" failures="${failed}">`;
    return [open, ...cases, '  </testsuite>'].join('\n');
  });
  const failures = checks.filter(({ held }) => !held).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="evals" tests="${checks.length}" failures="${failures}">`,
    ...rendered,
    '</testsuites>',
    '',
  ].join('\n');
}
