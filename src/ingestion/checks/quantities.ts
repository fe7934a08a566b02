import { QuantityWords } from '../../domain/quantity-words.ts';
import { foldedWords } from '../../language/fold.ts';
import type { Fault } from '../fault.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { quantitiesFile } from '../read-quantities.ts';

/** Fields of an entry that are words by variety. */
const WORD_FIELDS = ['forms', 'before', 'two', 'notAfter', 'onlyWith'] as const;

/** The words of quantities fit their format, each of them one word: that is how they are compared. */
export function checkQuantities({ folder }: KnowledgeFiles): Fault[] {
  const file = quantitiesFile(folder);
  const read = file?.read(QuantityWords);
  if (file === undefined || read === undefined) return [];
  if ('faults' in read) return read.faults;
  const { units, multipliers, numbers, ...lists } = read.content;
  const entries = Object.entries({ units, multipliers, numbers }).flatMap(([list, some]) =>
    some.flatMap((entry: Partial<Record<(typeof WORD_FIELDS)[number], object>>, index) =>
      WORD_FIELDS.map((field) => ({ forms: entry[field] ?? {}, path: [list, index, field] })),
    ),
  );
  const others = Object.entries(lists).map(([list, forms]) => ({ forms, path: [list] }));
  return [...entries, ...others].flatMap(({ forms, path }) =>
    Object.entries(forms).flatMap(([variety, some]: [string, readonly string[]]) =>
      some
        .filter((form) => foldedWords(form).length !== 1)
        .map((form) => file.faultAt([...path, variety], `“${form}” is not one word`)),
    ),
  );
}
