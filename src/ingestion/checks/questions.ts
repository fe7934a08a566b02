import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { FACT_LISTS, type ServiceCard } from '../../domain/service-card.ts';
import { VARIETIES, type Variety } from '../../domain/variety.ts';
import { type Fault, formatField } from '../fault.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { QUESTION_FILE, QuestionLine } from '../read-questions.ts';

/** Fewer ways of asking than this teach too little (measured: recall grows up to about 30 to 60). */
export const LEAST_QUESTIONS = 60;

/** Question variants stand beside a card, fit their format and point at facts that the card has. */
export function checkQuestions(knowledge: KnowledgeFiles): Fault[] {
  const events = new Set(knowledge.lifeEvents.map(({ content }) => content.id));
  const cards = new Map(knowledge.cards.map(({ content }) => [content.id, content]));
  return knowledge.questionFiles.flatMap((path) => {
    const id = basename(path, QUESTION_FILE);
    const at = (line: number, field: string, message: string, severity: Fault['severity']) => ({
      ...{ file: relative(knowledge.folder, path), line, field, message, severity },
    });
    const card = cards.get(id);
    if (card === undefined && !events.has(id)) {
      return [at(1, '', `no service or life event has the id ${id}`, 'error')];
    }
    const facts = card ? factIdsOf(card) : new Set<string>();
    const counts = new Map<Variety, number>(VARIETIES.map((variety) => [variety, 0]));
    const faults = readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((text, index): Fault[] => {
        if (text.trim() === '') return [];
        const read = parseQuestionLine(text);
        if (!read.success) {
          return read.faults.map(({ field, message }) => at(index + 1, field, message, 'error'));
        }
        const { language, fact } = read.line;
        counts.set(language, (counts.get(language) ?? 0) + 1);
        return fact === undefined || facts.has(fact)
          ? []
          : [at(index + 1, 'fact', `the card has no fact ${fact}`, 'error')];
      });
    const few = [...counts].filter(([, count]) => card && count < LEAST_QUESTIONS);
    return [
      ...faults,
      ...few.map(([variety, count]) =>
        at(1, '', `${count} questions in ${variety}, ${LEAST_QUESTIONS} wanted`, 'warning'),
      ),
    ];
  });
}

type ReadLine =
  | { success: true; line: QuestionLine }
  | { success: false; faults: { field: string; message: string }[] };

/** Reads a line of a file of question variants, or says what is wrong with it. */
export function parseQuestionLine(text: string): ReadLine {
  try {
    const read = QuestionLine.safeParse(JSON.parse(text));
    if (read.success) return { success: true, line: read.data };
    const faults = read.error.issues.map(({ path, message }) => ({
      field: formatField(path),
      message,
    }));
    return { success: false, faults };
  } catch {
    return { success: false, faults: [{ field: '', message: 'is not JSON' }] };
  }
}

function factIdsOf(card: ServiceCard): ReadonlySet<string> {
  return new Set(FACT_LISTS.flatMap((list) => card[list].flatMap((fact) => fact.id ?? [])));
}
