import { basename, join, relative } from 'node:path';
import type { z } from 'zod';
import { isVariety } from '../../domain/variety.ts';
import type { Fault } from '../fault.ts';
import { filesIn } from '../files-in.ts';
import { parseLines } from '../parse-lines.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { FollowUpLine, VagueLine } from '../read-questions.ts';
import { answersOf } from './questions.ts';

type Complaint = Pick<Fault, 'field' | 'message'>;

/** Vague questions and follow-ups fit their format, and name services and facts that there are. */
export function checkLinesBesideCards(knowledge: KnowledgeFiles): Fault[] {
  const answers = new Map(knowledge.cards.map(({ content }) => [content.id, answersOf(content)]));
  const missing = (id: string, field: string): Complaint[] =>
    answers.has(id) ? [] : [{ field, message: `there is no service ${id}` }];
  return [
    ...checkLines(knowledge.folder, 'vague', VagueLine, ({ services }) =>
      services.flatMap((id) => missing(id, 'services')),
    ),
    ...checkLines(knowledge.folder, 'follow-ups', FollowUpLine, (line) => {
      if ('outcome' in line) return missing(line.after, 'after');
      const known = answers.get(line.service)?.has(line.fact) ?? true;
      return [
        ...missing(line.after, 'after'),
        ...missing(line.service, 'service'),
        ...(known ? [] : [{ field: 'fact', message: `the card has no fact ${line.fact}` }]),
      ];
    }),
  ];
}

function checkLines<Line>(
  folder: string,
  name: string,
  format: z.ZodType<Line>,
  complain: (line: Line) => Complaint[],
): Fault[] {
  return filesIn(join(folder, name), '.jsonl').flatMap((path) => {
    const file = relative(folder, path);
    if (!isVariety(basename(path, '.jsonl'))) {
      const message = 'a file is named for the variety of its lines';
      return [{ file, line: 1, field: '', message, severity: 'error' as const }];
    }
    return parseLines(path, format).flatMap(({ number, read }) => {
      const complaints = read.success ? complain(read.line) : read.faults;
      const place = { file, line: number, severity: 'error' as const };
      return complaints.map((complaint) => ({ ...place, ...complaint }));
    });
  });
}
