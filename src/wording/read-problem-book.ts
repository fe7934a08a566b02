import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type ProblemBook, ProblemTitles } from '../domain/problems.ts';
import { VARIETIES, type Variety } from '../domain/variety.ts';

/** Reads `problems/<variety>.yaml` of the prompts folder. Throws an Error that names the file. */
export function readProblemBook(promptsFolder: string): ProblemBook {
  const read = (variety: Variety): ProblemTitles => {
    const path = join(promptsFolder, 'problems', `${variety}.yaml`);
    try {
      return ProblemTitles.parse(parse(readFileSync(path, 'utf8')));
    } catch (cause) {
      throw new Error(`The problems of ${path} cannot be read`, { cause });
    }
  };
  return Object.fromEntries(VARIETIES.map((variety) => [variety, read(variety)])) as ProblemBook;
}
