import { parseArgs } from 'node:util';
import { isVariety, VARIETIES, type Variety } from '../src/domain/variety.ts';
import { PLANTED, type PlantedName } from './planted/planted-regressions.ts';
import { SUITES } from './suites/all-suites.ts';
import type { Suite } from './suites/suite.ts';

export const HELP = `Usage: npm run evals -- [options]

Asks the assistant every case, judges what it gave, and holds it to the floors in
evals/baselines/floors.json. Writes evals/report/: index.html, report.json, junit.xml.

  --suite NAME     one suite only; may be repeated: ${SUITES.map(({ name }) => name).join(', ')}
  --language TAG   one variety only: ${VARIETIES.join(', ')}
  --failing        prints what failed: question, expected, given
  --trace          with --failing, also why: signals, services, the answer
  --show-unseen    also tells which of the unseen cases failed; whoever has read them may no
                   longer change the assistant for their sake
  --compare FILE   tells which figures changed since that report.json
                   (the page compares with evals/baselines/figures.json otherwise)
  --no-cache       asks everything again; otherwise answers of this version of the code, the
                   knowledge and the fixed words are kept in DATA_DIR and only judged again
  --raise          raises the floors to 3 points (or two questions) under what was measured, narrows the gaps, and
                   makes this run the baseline; a limit is only loosened by hand
  --plant NAME     plants a regression; the gate should turn red: ${PLANTED.join(', ')}
  --help           prints this

Exit codes: 0 every limit held, 1 a limit was missed, 2 the evals themselves broke.
Environment: DATA_DIR, the folder of what is learned (data).
`;

export interface Options {
  suites: readonly Suite[];
  language: Variety | undefined;
  failing: boolean;
  trace: boolean;
  showUnseen: boolean;
  compare: string | undefined;
  cache: boolean;
  raise: boolean;
  plant: PlantedName | undefined;
  help: boolean;
}

/** What the command line asks for. Throws on what it does not know. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      suite: { type: 'string', multiple: true, default: SUITES.map(({ name }) => name) },
      language: { type: 'string' },
      failing: { type: 'boolean', default: false },
      trace: { type: 'boolean', default: false },
      'show-unseen': { type: 'boolean', default: false },
      compare: { type: 'string' },
      cache: { type: 'boolean', default: true },
      raise: { type: 'boolean', default: false },
      plant: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const unknown = values.suite.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0) throw new Error(`There is no suite ${unknown.join(', ')}`);
  const { language, compare } = values;
  if (language !== undefined && !isVariety(language)) throw new Error(`No variety ${language}`);
  const plant = PLANTED.find((name) => name === values.plant);
  if (plant !== values.plant) throw new Error(`There is no regression ${values.plant}`);
  if (values.raise && (plant !== undefined || language !== undefined)) {
    throw new Error('Floors are raised on a run of every variety without a planted regression');
  }
  const suites = SUITES.filter(({ name }) => values.suite.includes(name));
  const { failing, trace, 'show-unseen': showUnseen, cache, raise, help } = values;
  return { suites, language, failing, trace, showUnseen, compare, cache, raise, plant, help };
}
