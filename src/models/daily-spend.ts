import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ModelFailure } from '../domain/model-failure.ts';
import type { ModelPrompt } from '../ports/language-model.ts';
import { numberPassages, taskOf } from './prompt-text.ts';

/** What models may cost in a day. */
export interface Spend {
  /** Counts a call before it is made. Throws a `ModelFailure` of kind `spend-cap` above the cap. */
  take(prompt: ModelPrompt): void;
}

/** Prices of a million tokens and the cap of a day (UTC), all in one currency. */
export interface SpendCap {
  cap: number;
  inputPrice: number;
  outputPrice: number;
  /** Tokens that an answer may have where the prompt names no limit: all of them are counted. */
  mostTokens: number;
}

/** No tokeniser makes more tokens of our scripts than one for two bytes, however rare the word. */
const BYTES_OF_A_TOKEN = 2;

const Kept = z.object({ day: z.string(), spent: z.number() });

/** Counts in a small file, so that a restart does not begin the day anew. */
export function countSpend(file: string, prices: SpendCap, clock: () => Date): Spend {
  let kept = readKept(file);
  return {
    take(prompt) {
      const day = clock().toISOString().slice(0, 10);
      const before = kept.day === day ? kept.spent : 0;
      const spent = before + priceOf(prompt, prices);
      if (spent > prices.cap) throw new ModelFailure('spend-cap');
      if (spent === before) return;
      kept = { day, spent };
      writeKept(file, kept);
    },
  };
}

/** The most that a call can cost. */
function priceOf(prompt: ModelPrompt, prices: SpendCap): number {
  const asked = `${prompt.instructions}${numberPassages(prompt)}${taskOf(prompt)}`;
  const input = Buffer.byteLength(asked) / BYTES_OF_A_TOKEN;
  const output = prompt.mostTokens ?? prices.mostTokens;
  return (input * prices.inputPrice + output * prices.outputPrice) / 1_000_000;
}

function readKept(file: string): z.infer<typeof Kept> {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    if (missing) return { day: '', spent: 0 };
    throw new Error(`${file} cannot be read; remove it to begin the day anew`, { cause });
  }
}

/** Renamed into place: a crash leaves the old count or the new one. */
function writeKept(file: string, kept: z.infer<typeof Kept>): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, JSON.stringify(kept));
  renameSync(`${file}.new`, file);
}
