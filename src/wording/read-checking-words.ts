import { join } from 'node:path';
import { type CheckingWordBook, CheckingWords } from '../domain/checking-words.ts';
import { readEachVariety } from './read-each-variety.ts';

/** Reads `checking/<variety>.yaml` of the prompts folder. Throws an Error that names the file. */
export function readCheckingWords(promptsFolder: string): CheckingWordBook {
  return readEachVariety(join(promptsFolder, 'checking'), CheckingWords);
}
