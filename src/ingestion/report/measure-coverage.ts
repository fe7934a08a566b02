import { VARIETIES, type Variety } from '../../domain/variety.ts';
import { LEAST_QUESTIONS } from '../checks/questions.ts';
import { parseLines } from '../parse-lines.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { QuestionLine, subjectOf } from '../read-questions.ts';
import { factPathsOf } from '../walk-card.ts';

export type CountByVariety = Readonly<Record<Variety, number>>;

export interface ThemeCoverage {
  theme: string;
  /** Services that the catalogue names, and those of them without a card that can be read. */
  planned: number;
  unwritten: readonly string[];
  cards: number;
  facts: number;
  questions: CountByVariety;
}

export interface Coverage {
  themes: readonly ThemeCoverage[];
  /** Services with fewer question variants than wanted in one variety or more. */
  thin: readonly { service: string; questions: CountByVariety }[];
}

/** What is written, by theme and variety. Lines of questions that cannot be read do not count. */
export function measureCoverage(knowledge: KnowledgeFiles): Coverage {
  const cards = knowledge.cards.map(({ content }) => content);
  const questions = new Map(
    knowledge.questionFiles.map((path) => [subjectOf(path).id, countLines(path)]),
  );
  const questionsOf = (service: string) => questions.get(service) ?? NONE;
  const written = new Set(cards.map((card) => card.id));
  const themes = new Set([...Object.keys(knowledge.catalogue), ...cards.map(({ theme }) => theme)]);
  return {
    themes: [...themes].map((theme) => {
      const own = cards.filter((card) => card.theme === theme);
      const planned = knowledge.catalogue[theme] ?? [];
      return {
        theme,
        planned: planned.length,
        unwritten: planned.filter((id) => !written.has(id)),
        cards: own.length,
        facts: own.reduce((sum, card) => sum + factPathsOf(card).length, 0),
        questions: own.map((card) => questionsOf(card.id)).reduce(add, NONE),
      };
    }),
    thin: cards
      .map((card) => ({ service: card.id, questions: questionsOf(card.id) }))
      .filter(({ questions }) => VARIETIES.some((name) => questions[name] < LEAST_QUESTIONS)),
  };
}

const NONE: CountByVariety = { fr: 0, ar: 0, ary: 0, 'ary-Latn': 0 };

function countLines(path: string): CountByVariety {
  const counts = { ...NONE };
  for (const { read } of parseLines(path, QuestionLine)) {
    if (read.success) counts[read.line.language] += 1;
  }
  return counts;
}

function add(one: CountByVariety, other: CountByVariety): CountByVariety {
  return {
    fr: one.fr + other.fr,
    ar: one.ar + other.ar,
    ary: one.ary + other.ary,
    'ary-Latn': one['ary-Latn'] + other['ary-Latn'],
  };
}
