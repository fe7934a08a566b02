import { HALVES, learnHalf } from './learn.ts';

/** The entrance of a learning process: `learn-half <half> <knowledge folder> <data folder>`. */
const [half, knowledge, data] = process.argv.slice(2);
const known = HALVES.find((name) => name === half);
if (known === undefined || knowledge === undefined || data === undefined) {
  throw new Error('learn-half is started by learn.ts');
}
learnHalf(known, { knowledge, data }, (step) => process.send?.(step));
process.disconnect?.();
