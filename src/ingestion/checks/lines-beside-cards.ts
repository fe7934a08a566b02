import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { z } from 'zod';
import type { ServiceCard } from '../../domain/service-card.ts';
import { isVariety } from '../../domain/variety.ts';
import type { Fault } from '../fault.ts';
import { filesIn } from '../files-in.ts';
import { parseLine } from '../parse-line.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { FollowUpLine, VagueLine } from '../read-questions.ts';
import { answersOf } from './questions.ts';

type Complaint = Pick<Fault, 'field' | 'message'>;

/** Vague questions and follow-ups fit their format, and name services and facts that there are. */
export function checkLinesBesideCards(knowledge: KnowledgeFiles): Fault[] {
  const cards = new Map(knowledge.cards.map(({ content }) => [content.id, content]));
  return [
    ...checkLines(knowledge.folder, 'vague', VagueLine, ({ services }) =>
      services.flatMap((id) => missing(id, 'services', cards)),
    ),
    ...checkLines(knowledge.folder, 'follow-ups', FollowUpLine, ({ after, service, fact }) => {
      const card = cards.get(service);
      const known = card === undefined || answersOf(card).has(fact);
      return [
        ...missing(after, 'after', cards),
        ...missing(service, 'service', cards),
        ...(known ? [] : [{ field: 'fact', message: `the card has no fact ${fact}` }]),
      ];
    }),
  ];
}

function missing(id: string, field: string, cards: ReadonlyMap<string, ServiceCard>): Complaint[] {
  return cards.has(id) ? [] : [{ field, message: `there is no service ${id}` }];
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
    return readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((text, index) => {
        if (text.trim() === '') return [];
        const read = parseLine(text, format);
        const complaints = read.success ? complain(read.line) : read.faults;
        const place = { file, line: index + 1, severity: 'error' as const };
        return complaints.map((complaint) => ({ ...place, ...complaint }));
      });
  });
}
