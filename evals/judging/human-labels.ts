import { join } from 'node:path';
import { z } from 'zod';
import { VARIETIES, type Variety } from '../../src/domain/variety.ts';
import { filesIn } from '../../src/ingestion/files-in.ts';
import { readLines } from '../../src/ingestion/read-lines.ts';
import { Score } from './judgement-scores.ts';

/** `human-labels.<variety>.jsonl`, beside the cases. */
export const HUMAN_LABELS = 'human-labels';

/**
 * An answer and what a person thinks of it. The answer is kept whole, because that of today's
 * assistant may be another one; some were spoiled on purpose, as `about` says.
 */
export const HumanLabel = z.strictObject({
  id: z.string(),
  language: z.enum(VARIETIES),
  question: z.string().min(1),
  /** Id of the service whose card the answer is held against. */
  service: z.string(),
  /** As a citizen reads it, without addresses and sources. */
  answer: z.string().min(1),
  faithfulness: Score,
  relevance: Score,
  fluency: Score,
  /** Who labelled it: `authors`, or whatever stands for one person. */
  by: z.string().min(1),
  about: z.string().optional(),
});
export type HumanLabel = z.infer<typeof HumanLabel>;

/** The labels of a variety; none where there is no file. Throws on a line that does not fit. */
export function readHumanLabels(folder: string, variety: Variety): HumanLabel[] {
  const path = join(folder, `${HUMAN_LABELS}.${variety}.jsonl`);
  const labels = filesIn(folder, '.jsonl').includes(path) ? readLines(path, HumanLabel) : [];
  const stray = labels.find(({ language }) => language !== variety);
  if (stray) throw new Error(`${path} holds ${stray.id}, which is ${stray.language}`);
  return labels;
}
