import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkKnowledge } from './ingestion/check-knowledge.ts';
import { EDITOR_SCHEMA_FILE, editorSchema } from './ingestion/editor-schema.ts';
import { formatFault } from './ingestion/fault.ts';
import { REPORT_FILE, renderReport } from './ingestion/report/render-report.ts';
import { learnOrRead } from './learn.ts';

const HELP = `Usage: npm run ingest -- [--check | --report | --schema] [--quiet-warnings]

Checks knowledge/ and learns from it, once for each version; npm start does the same when needed.
  --check            only checks, and names every fault with its file, line and field
  --report           writes an HTML page into DATA_DIR: coverage, confidence, age, sources, faults
  --schema           writes the JSON Schema of a card for editors
  --quiet-warnings   leaves out what is worth knowing but stops nothing
  --help             prints this
`;

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    schema: { type: 'boolean', default: false },
    'quiet-warnings': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

const knowledge = join(import.meta.dirname, '..', 'knowledge');
if (values.schema) {
  writeFileSync(join(knowledge, EDITOR_SCHEMA_FILE), editorSchema());
  process.exit(0);
}
const data = process.env.DATA_DIR ?? 'data';
const today = new Date();
const { knowledge: files, faults } = checkKnowledge(knowledge, today);
if (values.report) {
  mkdirSync(data, { recursive: true });
  const path = resolve(data, REPORT_FILE);
  writeFileSync(path, renderReport(files, faults, today));
  process.stdout.write(`${path}\n`);
  process.exit(0);
}
const errors = faults.filter((fault) => fault.severity === 'error');
for (const fault of values['quiet-warnings'] ? errors : faults) {
  process.stdout.write(`${formatFault(fault)}\n`);
}
process.stdout.write(`${errors.length} errors, ${faults.length - errors.length} warnings\n`);
if (errors.length > 0) process.exit(1);

if (!values.check) {
  const { version } = await learnOrRead({ knowledge, data }, (step) => {
    process.stdout.write(`${step}\n`);
  });
  process.stdout.write(`ready: version ${version}\n`);
}
