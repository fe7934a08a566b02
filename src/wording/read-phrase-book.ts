import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type PhraseBook, Phrases } from '../domain/phrases.ts';
import { VARIETIES, type Variety } from '../domain/variety.ts';

/** Reads `citizen/<variety>.yaml` of the prompts folder. Throws an Error that names the file. */
export function readPhraseBook(promptsFolder: string): PhraseBook {
  const read = (variety: Variety): Phrases => {
    const path = join(promptsFolder, 'citizen', `${variety}.yaml`);
    try {
      return Phrases.parse(parse(readFileSync(path, 'utf8')));
    } catch (cause) {
      throw new Error(`The fixed words of ${path} cannot be read`, { cause });
    }
  };
  return Object.fromEntries(VARIETIES.map((variety) => [variety, read(variety)])) as PhraseBook;
}
