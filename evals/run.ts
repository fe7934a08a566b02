import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { furnishModel } from '../src/furnish-model.ts';
import { buildKnowledgeBase } from '../src/ingestion/build-knowledge-base.ts';
import { fillTranscript, readCaseSets } from './ask-cases.ts';
import { readFigures, renderBaseline } from './baseline.ts';
import { printComparison } from './comparing/print-comparison.ts';
import { runComparison, writeComparison } from './comparing/run-comparison.ts';
import { chooseJudge, chooseModels } from './configured-models.ts';
import { evaluate } from './evaluate.ts';
import { changesSince } from './findings.ts';
import { checkFloors, Floors, raiseFloors } from './gate.ts';
import { versionOfAssembly } from './generate/kept-transcript.ts';
import { runJudging } from './judging/run-judging.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { printJudging } from './reports/print-judging.ts';
import {
  printChanges,
  printFailures,
  printGate,
  printNotes,
  printTable,
} from './reports/print-table.ts';
import { writeReport } from './reports/write-report.ts';
import { withSample } from './sample-cases.ts';

const EVALS = import.meta.dirname;
const HOUSE = join(EVALS, '..');
const REPORT = join(EVALS, 'report');
const FLOORS = join(EVALS, 'baselines', 'floors.json');
const BASELINE = join(EVALS, 'baselines', 'figures.json');
const CASES = { public: join(EVALS, 'cases'), unseen: join(EVALS, 'cases', 'unseen') };

const say = (text: string) => void process.stdout.write(text);
const tell = (line: string) => void process.stderr.write(`${line}\n`);
const progress = (done: number, of: number) => void process.stderr.write(`\r${done} of ${of}`);
const clock = () => new Date();

/** Asks, judges, reports and holds the limits. Returns the exit code. */
async function run(options: Options): Promise<number> {
  const { dataFolder, model: config } = readConfig(process.env);
  const knowledge = buildKnowledgeBase(join(HOUSE, 'knowledge'));
  const sets = readCaseSets(CASES, options.language, knowledge);
  const model = await furnishModel(config, dataFolder, clock);
  if (options.raise && model) throw new Error('Floors are those of the cards alone: unset MODEL');
  const version = versionOfAssembly(HOUSE);
  const asking = { dataFolder, version, model, tell, progress };
  const transcript = await fillTranscript(sets, options, asking);
  const whole = evaluate(options.suites, sets, transcript, knowledge);
  const shown = whole.failures.filter(({ set }) => set === 'public' || options.showUnseen);
  const evaluation = { ...whole, failures: shown };

  const judging = options.judge
    ? await judgeSample(options, { sets, transcript, knowledge, dataFolder, model })
    : undefined;

  const floors = Floors.parse(JSON.parse(readFileSync(FLOORS, 'utf8')));
  const limits = options.raise ? raiseFloors(evaluation, floors) : floors;
  const only = options.language;
  const checks = checkFloors(evaluation, limits, (column) => only === undefined || column === only);

  const baseline = readFigures(options.compare ?? BASELINE);
  writeReport(REPORT, { evaluation, checks, baseline, version, madeAt: clock(), judging });
  if (options.raise) {
    writeFileSync(FLOORS, `${JSON.stringify(limits, null, 1)}\n`);
    writeFileSync(BASELINE, renderBaseline(evaluation.figures, readFigures(BASELINE)));
  }

  if (options.failing) printFailures(evaluation.failures, options, say);
  printTable(evaluation, checks, say);
  printNotes(evaluation, say);
  if (judging) printJudging(judging, say);
  if (options.compare !== undefined) printChanges(changesSince(baseline, evaluation), say);
  printGate(checks, say);
  say('report: evals/report/index.html\n');
  return checks.every(({ held }) => held) ? 0 : 1;
}

type Judged = Pick<Parameters<typeof runJudging>[0], 'sets' | 'transcript' | 'knowledge'> & {
  dataFolder: string;
  model: Awaited<ReturnType<typeof furnishModel>>;
};

/** Has a sample of the answers judged by the model that is configured for it. */
async function judgeSample(options: Options, { dataFolder, model, ...judged }: Judged) {
  const { config } = chooseJudge(process.env);
  // A spend of its own: two counters in one file would not see each other.
  const judge = await furnishModel(config, join(dataFolder, 'judge'), clock);
  if (judge === undefined) throw new Error('The judge cannot be furnished');
  return runJudging({
    ...judged,
    ...{ judge, wording: model?.name, sample: options.sample, progress },
    prompts: join(HOUSE, 'prompts'),
    labels: CASES.public,
    ...(options.language && { languages: [options.language] }),
  });
}

/** Has several models answer the same cases, and tells them apart. No limit is held. */
async function compareModels(list: string, options: Options): Promise<number> {
  const { dataFolder } = readConfig({ DATA_DIR: process.env.DATA_DIR });
  const chosen = chooseModels(list, options.models, process.env);
  const knowledge = buildKnowledgeBase(join(HOUSE, 'knowledge'));
  const whole = readCaseSets(CASES, options.language, knowledge);
  const sets = {
    public: withSample(whole.public, options.sample),
    unseen: withSample(whole.unseen, options.sample),
  };
  const results = await runComparison({ chosen, sets, knowledge, dataFolder, tell, progress });
  printComparison(results, say);
  writeComparison(REPORT, results);
  say('report: evals/report/models.json\n');
  return 0;
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    say(HELP);
    return 0;
  }
  return options.compareModels === undefined
    ? run(options)
    : compareModels(options.compareModels, options);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
