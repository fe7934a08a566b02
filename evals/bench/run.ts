import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { assemble } from '../../src/assemble.ts';
import { buildKnowledgeBase } from '../../src/ingestion/build-knowledge-base.ts';
import { readLexicon } from '../../src/ingestion/read-lexicon.ts';
import { readQuestions } from '../../src/ingestion/read-questions.ts';
import { learnOrRead } from '../../src/learn.ts';
import { conceptHearer } from '../../src/retrieval/matching/concepts.ts';
import { openConversationStore } from '../../src/storage/memory/conversation-store.ts';
import { type CaseSet, readCaseSets } from './case-sets.ts';
import type { Engine } from './engines/engine.ts';
import { openFullText5 } from './engines/full-text-5.ts';
import { openMiniSearch } from './engines/mini-search.ts';
import { openOrama } from './engines/orama.ts';
import { measureCurvePoint, SIZES } from './learning-curve.ts';
import { timeLearning } from './learning-time.ts';
import { describeMachine } from './machine.ts';
import { measureManyQuestions } from './many-questions.ts';
import type { Measurement } from './measurement.ts';
import { passagesOf } from './passages.ts';
import { renderCurve, renderEngines, renderMeasurements } from './render-tables.ts';
import { timeSentenceChecks } from './sentence-checks.ts';
import { judgeEngine } from './side-by-side.ts';
import { timeOnce } from './timing.ts';
import { timeWholeAnswers } from './whole-answers.ts';
import { writeSection } from './write-section.ts';

const HELP = `Usage: npm run bench -- [--learn] [--curve]

Measures Dalil beside MiniSearch, Orama and SQLite FTS5 over the same knowledge and cases, prints
the tables and writes them into evals/bench/README.md. What is learned is kept in DATA_DIR (data).
  --learn   also times learning from knowledge/ when nothing is kept (one to two minutes)
  --curve   also measures recall@1 by the number of question variants (some minutes)
  --help    prints this
`;

const { values } = parseArgs({
  options: {
    learn: { type: 'boolean', default: false },
    curve: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

const HOUSE = join(import.meta.dirname, '..', '..');
const KNOWLEDGE = join(HOUSE, 'knowledge');
const CASES = join(HOUSE, 'evals', 'cases');
const dataFolder = process.env.DATA_DIR ?? 'data';

const progress = (step: string) => process.stderr.write(`${step}\n`);

/** Prints a section and keeps it in the page. */
function publish(name: string, text: string): void {
  const dated = `${describeMachine(new Date())}\n\n${text}`;
  process.stdout.write(`${dated}\n\n`);
  writeSection(join(import.meta.dirname, 'README.md'), name, dated);
}

const megabytes = () => `${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`;
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

async function main(): Promise<void> {
  progress('assembling');
  const assistant = await assemble({ dataFolder, store: openConversationStore(), progress });
  // Before anything else takes memory.
  const afterAssembling = megabytes();
  const { knowledge, phrases } = assistant;
  const services = new Set(knowledge.cards.keys());
  const sets = readCaseSets(CASES, services);
  const [open] = sets;
  if (open === undefined) throw new Error(`There are no answerable cases in ${CASES}`);
  const asked = open.cases.map(({ question }) => question);

  progress('answering whole questions');
  const wholeAnswer = await timeWholeAnswers(assistant, asked);
  const afterAnswering = megabytes();
  const checks = await timeSentenceChecks(knowledge, phrases, join(HOUSE, 'prompts'));
  const knowledgeBase = await timeOnce(() => buildKnowledgeBase(KNOWLEDGE));

  const questions = readQuestions(KNOWLEDGE);
  const passages = passagesOf(questions, knowledge);
  const engines: (() => Engine | Promise<Engine>)[] = [
    () => ({ name: 'Dalil', search: assistant.searchServices }),
    () => openMiniSearch(passages),
    () => openMiniSearch(passages, { fuzzy: 0.2 }),
    () => openOrama(passages),
    () => openOrama(passages, { wholeWords: true }),
    () => openFullText5(passages),
  ];
  publish('engines', await renderSideBySide(engines, sets, passages.length));

  progress('retrieving among 100,000 questions');
  const { matching } = await learnOrRead({ knowledge: KNOWLEDGE, data: dataFolder }, progress);
  const answerable = questions.filter(({ label }) => services.has(label));
  const rows: Measurement[] = [
    { what: 'a whole answer without a model', timing: wholeAnswer },
    { what: 'checking a model’s answer, a sentence', timing: checks },
    ...(await measureManyQuestions(matching, answerable, asked)),
    { what: 'reading and checking the knowledge', figure: seconds(knowledgeBase.milliseconds) },
    { what: 'resident memory, assembled', figure: afterAssembling },
    { what: `resident memory, after ${asked.length} answers`, figure: afterAnswering },
  ];
  publish('speed', renderMeasurements(rows));

  if (values.learn) {
    progress('learning from nothing');
    publish('learning', `Checking \`knowledge/\` and learning: ${seconds(await timeLearning())}.`);
  }
  if (values.curve) {
    const hearConcepts = conceptHearer(readLexicon(KNOWLEDGE).concepts);
    const parts = { questions, cases: open.cases, services, hearConcepts };
    const points = SIZES.map((size) => {
      progress(`learning from at most ${size} variants a service and variety`);
      return measureCurvePoint(size, parts);
    });
    publish('curve', renderCurve(points));
  }
}

async function renderSideBySide(
  openers: readonly (() => Engine | Promise<Engine>)[],
  sets: readonly CaseSet[],
  passages: number,
): Promise<string> {
  const results = sets.map((set) => ({
    set,
    rows: [] as Awaited<ReturnType<typeof judgeEngine>>[],
  }));
  for (const open of openers) {
    const engine = await open();
    progress(`asking ${engine.name}`);
    for (const { set, rows } of results) rows.push(await judgeEngine(engine, set.cases));
  }
  const tables = results.map(
    ({ set, rows }) =>
      `The ${set.name} cases (${set.cases.length}), ${passages} passages:\n\n${renderEngines(rows)}`,
  );
  return tables.join('\n\n');
}

await main();
