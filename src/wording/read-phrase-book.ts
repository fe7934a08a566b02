import { join } from 'node:path';
import { type PhraseBook, Phrases } from '../domain/phrases.ts';
import { readEachVariety } from './read-each-variety.ts';

/** Reads `citizen/<variety>.yaml` of the prompts folder. Throws an Error that names the file. */
export function readPhraseBook(promptsFolder: string): PhraseBook {
  return readEachVariety(join(promptsFolder, 'citizen'), Phrases);
}
