import { VARIETIES } from '../../domain/variety.ts';
import { LEAST_QUESTIONS } from '../checks/questions.ts';
import type { DatedFact } from '../dated-facts.ts';
import { type Fault, formatField } from '../fault.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { type Markup, markup } from './markup.ts';
import { type Coverage, measureCoverage } from './measure-coverage.ts';
import { CONFIDENCES, type FactsMeasured, measureFacts } from './measure-facts.ts';
import { measureSources, type SourceGroup, type SourcesMeasured } from './measure-sources.ts';
import { REPORT_STYLE } from './report-style.ts';
import { folded, table } from './table.ts';

/** Where the report is written, below the data folder. */
export const REPORT_FILE = 'knowledge-report.html';

/** The state of the knowledge on a day, as one HTML page without scripts or other files. */
export function renderReport(
  knowledge: KnowledgeFiles,
  faults: readonly Fault[],
  today: Date,
): string {
  const coverage = measureCoverage(knowledge);
  const facts = measureFacts(knowledge, today);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Knowledge report</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>Knowledge report</h1>
<p>State of <code>knowledge/</code> on ${today.toISOString().slice(0, 10)}.</p>
${coverageSection(coverage)}
${confidenceSection(facts)}
${ageSection(facts)}
${sourcesSection(measureSources(knowledge))}
${faultsSection(faults)}
</main>
</body>
</html>
`.text;
}

function coverageSection({ themes, thin }: Coverage): Markup {
  const rows = themes.map((theme) => [
    theme.theme,
    theme.planned,
    theme.cards,
    theme.facts,
    ...VARIETIES.map((variety) => theme.questions[variety]),
    theme.unwritten.join(', '),
  ]);
  const headings = ['Theme', 'In the catalogue', 'Cards', 'Facts'];
  return markup`<h2>Coverage</h2>
<p>A card that is read has every fact in all four varieties; a missing rendition is an error of the check.</p>
${table('Cards, facts, and question variants of each variety', [...headings, ...VARIETIES, 'Without a card'], rows)}
${table(
  `Services with fewer than ${LEAST_QUESTIONS} question variants in a variety`,
  ['Service', ...VARIETIES],
  thin.map(({ service, questions }) => [service, ...VARIETIES.map((name) => questions[name])]),
)}`;
}

function confidenceSection({ themes, weak }: FactsMeasured): Markup {
  const rows = themes.map(({ theme, byConfidence }) => [
    theme,
    ...CONFIDENCES.map((level) => byConfidence[level]),
  ]);
  return markup`<h2>Confidence</h2>
${table('Facts by confidence', ['Theme', ...CONFIDENCES], rows)}
${folded(`Facts to be confirmed or of low confidence: ${weak.length}`, factTable('Weak facts', weak))}`;
}

function ageSection({ themes, stale }: FactsMeasured): Markup {
  const rows = themes.map((theme) => [
    theme.theme,
    theme.oldest ?? 'never',
    theme.months,
    theme.stale,
  ]);
  return markup`<h2>Age</h2>
${table('When facts were last verified', ['Theme', 'Oldest', 'Limit in months', 'Stale facts'], rows)}
${folded(`Stale facts: ${stale.length}`, factTable('Stale facts', stale))}`;
}

function factTable(caption: string, facts: readonly DatedFact[]): Markup {
  const rows = facts.map(({ fact, file, path, verifiedOn }) => [
    `${file.name}:${file.lineOf(path)}`,
    formatField(path),
    fact.confidence,
    verifiedOn ?? 'no source',
    markup`<span lang="fr">${fact.text.fr}</span>`,
  ]);
  return table(caption, ['File', 'Field', 'Confidence', 'Verified on', 'French text'], rows);
}

function sourcesSection({ byKind, byHost, homePages }: SourcesMeasured): Markup {
  const groups = (caption: string, name: string, found: readonly SourceGroup[]) =>
    table(
      caption,
      [name, 'Sources', 'Facts that lean on them'],
      found.map(({ name: first, sources, facts }) => [first, sources, facts]),
    );
  return markup`<h2>Sources</h2>
<p>A fact that leans on several sources counts once for each kind or host.</p>
${groups('Sources by kind', 'Kind', byKind)}
${groups('Sources with a page of their own, by host', 'Host', byHost)}
${groups('Sources that are only the first page of a site, by host', 'Host', homePages)}`;
}

function faultsSection(faults: readonly Fault[]): Markup {
  const rows = faults.map(({ file, line, field, message, severity }) => [
    `${file}:${line}`,
    severity,
    field,
    message,
  ]);
  return markup`<h2>Errors and warnings of the check</h2>
${table(`Found by the check: ${faults.length}`, ['File', 'Severity', 'Field', 'What is wrong'], rows)}`;
}
