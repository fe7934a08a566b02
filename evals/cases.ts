import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { Aspect } from '../src/domain/aspect.ts';
import type { KnowledgeBase } from '../src/domain/knowledge-base.ts';
import { OUTCOMES } from '../src/domain/outcome.ts';
import { Situation } from '../src/domain/situation.ts';
import { LANGUAGES, VARIETIES, type Variety } from '../src/domain/variety.ts';
import { filesIn } from '../src/ingestion/files-in.ts';
import { readLines } from '../src/ingestion/read-lines.ts';
import { HUMAN_LABELS } from './judging/human-labels.ts';

/** The cases that developers look at, and those that nobody tunes on. */
export const SETS = ['public', 'unseen'] as const;
export type SetName = (typeof SETS)[number];

/** What a file of cases is about: `<kind>.<variety>.jsonl`. */
export const KINDS = [
  'answerable',
  'ambiguous',
  'not-covered',
  'out-of-scope',
  'dialogue',
  'personal-data',
  'manipulation',
  'crisis',
  'benign',
  'small-talk',
] as const;
export type Kind = (typeof KINDS)[number];

const Turn = z.strictObject({
  question: z.string().min(1),
  services: z.array(z.string()).default([]),
  outcome: z.enum(OUTCOMES).optional(),
});

/**
 * One case: a `question`, or the `turns` of a dialogue. `services` are the acceptable ids,
 * `situations` what is particular about the person; left out, what the assistant hears. Each of
 * `requiredFacts` lists alternatives, one of which must be said; none of `forbiddenFacts` may be.
 */
export const Case = z.strictObject({
  id: z.string(),
  language: z.enum(VARIETIES),
  question: z.string().min(1).optional(),
  turns: z.array(Turn).optional(),
  services: z.array(z.string()).default([]),
  aspect: Aspect.optional(),
  situations: z.array(Situation).optional(),
  requiredFacts: z.array(z.array(z.string().min(1)).min(1)).default([]),
  forbiddenFacts: z.array(z.string().min(1)).default([]),
  difficulty: z.enum(['easy', 'medium', 'hard']).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  redactions: z.record(z.string(), z.number()).optional(),
});
export type Case = z.infer<typeof Case>;

const IdentificationLine = z.strictObject({ text: z.string().min(1), language: z.enum(LANGUAGES) });

/** A text whose variety is known. `part` is what its file is named for: a variety, or a mixture. */
export type IdentificationCase = z.infer<typeof IdentificationLine> & { id: string; part: string };

export interface CaseSet {
  cases: Readonly<Record<Kind, readonly Case[]>>;
  texts: readonly IdentificationCase[];
}

/** The cases of a folder itself. Throws on a file or a line that does not fit, or an id told twice. */
export function readCaseSet(folder: string): CaseSet {
  const files = filesIn(folder, '.jsonl').filter((path) => dirname(path) === folder);
  const cases = Object.fromEntries(KINDS.map((kind) => [kind, [] as Case[]])) as Record<
    Kind,
    Case[]
  >;
  const texts: IdentificationCase[] = [];
  for (const path of files) {
    const [kind = '', part = ''] = basename(path).split('.');
    // Labels of answers are no cases.
    if (kind === HUMAN_LABELS) continue;
    if (kind === 'identification') {
      const lines = readLines(path, IdentificationLine);
      texts.push(
        ...lines.map((line, index) => ({ ...line, part, id: `${part}-text-${index + 1}` })),
      );
    } else {
      cases[z.enum(KINDS, `${path} is of no known kind`).parse(kind)].push(
        ...readLines(path, Case),
      );
    }
  }
  const told = new Set<string>();
  for (const { id } of Object.values(cases).flat()) {
    if (told.has(id)) throw new Error(`Two cases of ${folder} have the id ${id}`);
    told.add(id);
  }
  return { cases, texts };
}

/** Throws when a case names a service that has no card: it could never be right. */
export function checkServices({ cases }: CaseSet, { cards }: Pick<KnowledgeBase, 'cards'>): void {
  for (const { id, services, turns = [] } of Object.values(cases).flat()) {
    const named = [...services, ...turns.flatMap((turn) => turn.services)];
    const unknown = named.filter((service) => !cards.has(service));
    if (unknown.length > 0) throw new Error(`Case ${id} names no service: ${unknown.join(', ')}`);
  }
}

/** The cases of one variety only; texts of languages that we do not answer in drop out. */
export function onlyIn(variety: Variety, { cases, texts }: CaseSet): CaseSet {
  const kept = Object.entries(cases).map(([kind, list]) => [
    kind,
    list.filter((found) => found.language === variety),
  ]);
  return {
    cases: Object.fromEntries(kept) as CaseSet['cases'],
    texts: texts.filter((text) => text.language === variety),
  };
}

export const questionOf = (found: Case): string => found.question ?? '';
