import { relative } from 'node:path';
import { ANSWERS_BESIDE_FACTS } from '../../domain/answers-beside-facts.ts';
import { FACT_LISTS, type ServiceCard } from '../../domain/service-card.ts';
import { VARIETIES, type Variety } from '../../domain/variety.ts';
import type { Fault } from '../fault.ts';
import { parseLines } from '../parse-lines.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { QuestionLine, subjectOf } from '../read-questions.ts';

/** Fewer ways of asking than this teach too little (measured: recall grows up to about 30 to 60). */
export const LEAST_QUESTIONS = 60;

/** An article has one answer for all its questions. */
const LEAST_OF_AN_ARTICLE = 40;

/** Question variants stand beside what they ask for, fit their format and point at facts that the card has. */
export function checkQuestions(knowledge: KnowledgeFiles): Fault[] {
  const events = new Set(knowledge.lifeEvents.map(({ content }) => content.id));
  const articles = new Set(knowledge.articles.map(({ id }) => id));
  const cards = new Map(knowledge.cards.map(({ content }) => [content.id, content]));
  return knowledge.questionFiles.flatMap((path) => {
    const { id, variety: only } = subjectOf(path);
    const at = (line: number, field: string, message: string, severity: Fault['severity']) => ({
      ...{ file: relative(knowledge.folder, path), line, field, message, severity },
    });
    const card = cards.get(id);
    if (card === undefined && !events.has(id) && !articles.has(id)) {
      return [at(1, '', `no service, life event or article has the id ${id}`, 'error')];
    }
    const facts = card ? answersOf(card) : new Set<string>();
    const counts = new Map<Variety, number>(VARIETIES.map((variety) => [variety, 0]));
    const faults = parseLines(path, QuestionLine).flatMap(({ number, read }): Fault[] => {
      if (!read.success) {
        return read.faults.map(({ field, message }) => at(number, field, message, 'error'));
      }
      const { language, fact } = read.line;
      counts.set(language, (counts.get(language) ?? 0) + 1);
      if (only !== undefined && language !== only) {
        return [at(number, 'language', `the file is for ${only}`, 'error')];
      }
      return fact === undefined || facts.has(fact)
        ? []
        : [at(number, 'fact', `the card has no fact ${fact}`, 'error')];
    });
    const least = card ? LEAST_QUESTIONS : articles.has(id) ? LEAST_OF_AN_ARTICLE : 0;
    const few = [...counts].filter(
      ([variety, count]) => count < least && (only === undefined || only === variety),
    );
    return [
      ...faults,
      ...few.map(([variety, count]) =>
        at(1, '', `${count} questions in ${variety}, ${least} wanted`, 'warning'),
      ),
    ];
  });
}

/** Everything that a question about a card may point at: its facts, and what answers beside them. */
export function answersOf(card: ServiceCard): ReadonlySet<string> {
  const facts = FACT_LISTS.flatMap((list) => card[list].flatMap((fact) => fact.id ?? []));
  return new Set([...ANSWERS_BESIDE_FACTS, ...facts]);
}
