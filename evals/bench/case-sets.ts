import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { Variety } from '../../src/domain/variety.ts';
import { filesIn } from '../../src/ingestion/files-in.ts';
import { readLines } from '../../src/ingestion/read-lines.ts';

/** What the bench needs of a case; the evals read the rest. */
const AnswerableCase = z.object({
  language: Variety,
  question: z.string().min(1),
  /** Ids of the acceptable services. */
  services: z.array(z.string()).min(1),
});
export type AnswerableCase = z.infer<typeof AnswerableCase>;

export interface CaseSet {
  name: string;
  cases: AnswerableCase[];
}

/** The answerable cases about a service with a card: the public ones, then the unseen if there are any. */
export function readCaseSets(folder: string, services: ReadonlySet<string>): CaseSet[] {
  return [
    { name: 'public', cases: readAnswerable(folder) },
    { name: 'unseen', cases: readAnswerable(join(folder, 'unseen')) },
  ]
    .map(({ name, cases }) => ({
      name,
      cases: cases.filter((found) => found.services.some((id) => services.has(id))),
    }))
    .filter(({ cases }) => cases.length > 0);
}

function readAnswerable(folder: string): AnswerableCase[] {
  return filesIn(folder, '.jsonl')
    .filter((path) => dirname(path) === folder && basename(path).startsWith('answerable.'))
    .flatMap((path) => readLines(path, AnswerableCase));
}
