import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { QuantityWords } from '../domain/quantity-words.ts';
import { formatFault } from './fault.ts';
import { YamlFile } from './yaml-file.ts';

/** Where the words of quantities stand; undefined for a knowledge that has none. */
export function quantitiesFile(knowledgeFolder: string): YamlFile | undefined {
  const path = join(knowledgeFolder, 'quantities.yaml');
  return existsSync(path) ? new YamlFile(knowledgeFolder, path) : undefined;
}

/** How citizens say quantities. Throws an Error that lists every fault of the file. */
export function readQuantityWords(knowledgeFolder: string): QuantityWords {
  const read = quantitiesFile(knowledgeFolder)?.read(QuantityWords);
  if (read === undefined) return NO_WORDS;
  if ('content' in read) return read.content;
  throw new Error(`quantities cannot be read:\n${read.faults.map(formatFault).join('\n')}`);
}

const NO_WORDS: QuantityWords = {
  ...{ units: [], multipliers: [], numbers: [] },
  ...{ between: {}, or: {}, limits: {}, limitsBehind: {}, beforeLimits: {} },
  ...{ everyMonth: {}, everyYear: {} },
};
