import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Fault } from '../fault.ts';
import { filesIn } from '../files-in.ts';
import { parseLine } from '../parse-line.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { VagueLine } from '../read-questions.ts';

/** Vague questions fit their format and name services that have a card. */
export function checkVague({ folder, cards }: KnowledgeFiles): Fault[] {
  const known = new Set(cards.map(({ content }) => content.id));
  return filesIn(join(folder, 'vague'), '.jsonl').flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((text, index) => {
        const at = { file: relative(folder, path), line: index + 1, severity: 'error' as const };
        if (text.trim() === '') return [];
        const read = parseLine(text, VagueLine);
        if (!read.success) return read.faults.map((fault) => ({ ...at, ...fault }));
        return read.line.services
          .filter((id) => !known.has(id))
          .map((id) => ({ ...at, field: 'services', message: `there is no service ${id}` }));
      }),
  );
}
