import { join } from 'node:path';
import { type ProblemBook, ProblemTitles } from '../domain/problems.ts';
import { readEachVariety } from './read-each-variety.ts';

/** Reads `problems/<variety>.yaml` of the prompts folder. Throws an Error that names the file. */
export function readProblemBook(promptsFolder: string): ProblemBook {
  return readEachVariety(join(promptsFolder, 'problems'), ProblemTitles);
}
