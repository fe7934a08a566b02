import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from '../src/assemble.ts';
import { buildKnowledgeBase } from '../src/ingestion/build-knowledge-base.ts';
import { openConversationStore } from '../src/storage/memory/conversation-store.ts';
import { readFigures, renderBaseline } from './baseline.ts';
import { checkServices, onlyIn, readCaseSet, SETS, type SetName } from './cases.ts';
import { type CaseSets, evaluate, wantedBy } from './evaluate.ts';
import { changesSince } from './findings.ts';
import { checkFloors, Floors, raiseFloors } from './gate.ts';
import { askAssistant, countOf, missingFrom } from './generate/ask-assistant.ts';
import { keepTranscript, readTranscript, versionOfAssembly } from './generate/kept-transcript.ts';
import { emptyTranscript, type Transcript } from './generate/transcript.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { plant } from './planted/planted-regressions.ts';
import {
  printChanges,
  printFailures,
  printGate,
  printNotes,
  printTable,
} from './reports/print-table.ts';
import { writeReport } from './reports/write-report.ts';

const EVALS = import.meta.dirname;
const HOUSE = join(EVALS, '..');
const FLOORS = join(EVALS, 'baselines', 'floors.json');
const BASELINE = join(EVALS, 'baselines', 'figures.json');

const FOLDER_OF: Readonly<Record<SetName, string>> = {
  public: join(EVALS, 'cases'),
  unseen: join(EVALS, 'cases', 'unseen'),
};

const say = (text: string) => void process.stdout.write(text);
const tell = (text: string) => void process.stderr.write(`${text}\n`);

async function run(options: Options): Promise<number> {
  const dataFolder = process.env.DATA_DIR ?? 'data';
  const knowledge = buildKnowledgeBase(join(HOUSE, 'knowledge'));
  const sets = Object.fromEntries(
    SETS.map((set) => {
      const cases = readCaseSet(FOLDER_OF[set]);
      checkServices(cases, knowledge);
      return [set, options.language === undefined ? cases : onlyIn(options.language, cases)];
    }),
  ) as unknown as CaseSets;

  const version = versionOfAssembly(HOUSE);
  const transcript = await fillTranscript(sets, options, dataFolder, version);
  const whole = evaluate(options.suites, sets, transcript, knowledge);
  const shown = whole.failures.filter(({ set }) => set === 'public' || options.showUnseen);
  const evaluation = { ...whole, failures: shown };

  const floors = Floors.parse(JSON.parse(readFileSync(FLOORS, 'utf8')));
  const limits = options.raise ? raiseFloors(evaluation, floors) : floors;
  const only = options.language;
  const checks = checkFloors(evaluation, limits, (column) => only === undefined || column === only);

  const baseline = readFigures(options.compare ?? BASELINE);
  writeReport(join(EVALS, 'report'), { evaluation, checks, baseline, version, madeAt: new Date() });
  if (options.raise) {
    writeFileSync(FLOORS, `${JSON.stringify(limits, null, 1)}\n`);
    writeFileSync(BASELINE, renderBaseline(evaluation.figures, readFigures(BASELINE)));
  }

  if (options.failing) printFailures(evaluation.failures, options, say);
  printTable(evaluation, checks, say);
  printNotes(evaluation, say);
  if (options.compare !== undefined) printChanges(changesSince(baseline, evaluation), say);
  printGate(checks, say);
  say('report: evals/report/index.html\n');
  return checks.every(({ held }) => held) ? 0 : 1;
}

/** What was given to everything that the suites want, asked now where it is not kept. */
async function fillTranscript(
  sets: CaseSets,
  { suites, cache, plant: planted }: Options,
  dataFolder: string,
  version: string,
): Promise<Transcript> {
  const keeps = cache && planted === undefined;
  const transcript = keeps ? readTranscript(dataFolder, version) : emptyTranscript();
  const missing = missingFrom(transcript, wantedBy(suites, sets));
  if (countOf(missing) === 0) return transcript;
  const assistant = await assemble({
    dataFolder,
    store: openConversationStore(),
    progress: tell,
  });
  const asked = planted === undefined ? assistant : plant(planted, assistant);
  const progress = (done: number, of: number) => process.stderr.write(`\rasked ${done} of ${of}`);
  await askAssistant(asked, missing, transcript, progress);
  tell('');
  if (keeps) keepTranscript(dataFolder, version, transcript);
  return transcript;
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    say(HELP);
    return 0;
  }
  return run(options);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
