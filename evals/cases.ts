import { basename } from 'node:path';
import { z } from 'zod';
import { OUTCOMES } from '../src/domain/outcome.ts';
import { VARIETIES } from '../src/domain/variety.ts';
import { filesIn } from '../src/ingestion/files-in.ts';
import { readLines } from '../src/ingestion/read-lines.ts';

const Turn = z.strictObject({
  question: z.string(),
  services: z.array(z.string()).default([]),
  outcome: z.enum(OUTCOMES).optional(),
});

/** One public case. `services` are the acceptable ids; `requiredFacts` lists alternatives. */
export const Case = z.strictObject({
  id: z.string(),
  language: z.enum(VARIETIES),
  question: z.string().optional(),
  turns: z.array(Turn).optional(),
  services: z.array(z.string()).default([]),
  aspect: z.string().optional(),
  requiredFacts: z.array(z.array(z.string())).default([]),
  forbiddenFacts: z.array(z.string()).default([]),
  difficulty: z.enum(['easy', 'medium', 'hard']).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  redactions: z.record(z.string(), z.number()).optional(),
});
export type Case = z.infer<typeof Case>;

/** The cases of one kind, such as `answerable`, in every variety. Throws on a line that does not fit. */
export function readCases(folder: string, kind: string): Case[] {
  return filesIn(folder, '.jsonl')
    .filter((path) => basename(path).startsWith(`${kind}.`))
    .flatMap((path) => readLines(path, Case));
}
