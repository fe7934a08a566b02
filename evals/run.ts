import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { assemble } from '../src/assemble.ts';
import { readConfig } from '../src/config.ts';
import type { Answer } from '../src/domain/answer.ts';
import { VARIETIES, type Variety } from '../src/domain/variety.ts';
import { furnishModel } from '../src/furnish-model.ts';
import type { Assistant } from '../src/ports/assistant.ts';
import { openConversationStore } from '../src/storage/memory/conversation-store.ts';
import { type Case, readCases } from './cases.ts';
import { isWritten, MEASURES, rightService } from './measures.ts';

const HELP = `Usage: npm run evals -- [--failing] [--language fr|ar|ary|ary-Latn]

Asks every public case of the assistant itself and prints the share that is right, per variety.
With MODEL and its variables, the answers are those that the model words.
Exit codes: 0 all floors held, 1 a floor was missed, 2 the evals themselves broke.
  --failing   prints the cases that failed, with what was expected and given
  --language  one variety only (no floors are compared)
`;

async function ask(assistant: Assistant, text: string, conversationId: string): Promise<Answer> {
  const question = { text, conversationId, turnId: randomUUID(), askedAt: new Date() };
  for await (const event of assistant.answer(question)) {
    if (event.type === 'answer-end') return event.answer;
  }
  throw new Error('a question ended without an answer');
}

interface Score {
  right: number;
  of: number;
}
type Scores = Map<string, Map<Variety, Score>>;

function count(scores: Scores, name: string, variety: Variety, right: boolean): void {
  const row = scores.get(name) ?? new Map<Variety, Score>();
  const score = row.get(variety) ?? { right: 0, of: 0 };
  row.set(variety, { right: score.right + Number(right), of: score.of + 1 });
  scores.set(name, row);
}

const { values } = parseArgs({
  options: {
    failing: { type: 'boolean', default: false },
    language: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

const Floors = z.record(z.string(), z.record(z.enum(VARIETIES), z.number()));

async function main(): Promise<number> {
  const folder = join(import.meta.dirname, 'cases');
  const { dataFolder, model } = readConfig(process.env);
  const assistant = await assemble({
    dataFolder,
    model: await furnishModel(model, dataFolder, () => new Date()),
    store: openConversationStore(),
    progress: (step) => process.stderr.write(`${step}\n`),
  });
  const written = new Set(assistant.knowledge.cards.keys());
  const wanted = (found: Case) =>
    values.language === undefined || found.language === values.language;
  const scores: Scores = new Map();
  const judge = (name: string, found: Case, right: boolean, given: Answer, question: string) => {
    count(scores, name, found.language, right);
    if (right || !values.failing) return;
    const services = given.services.map((service) => service.id).join(',');
    process.stdout.write(
      `${name} ${found.id}: ${question}\n   expected ${found.services.join('|') || found.outcome} given ${given.outcome} ${given.language} ${services}\n`,
    );
  };
  for (const kind of new Set(MEASURES.map((measure) => measure.kind))) {
    for (const found of readCases(folder, kind).filter(wanted)) {
      const answer = await ask(assistant, found.question ?? '', randomUUID());
      for (const measure of MEASURES.filter((candidate) => candidate.kind === kind)) {
        const right = measure.isRight(answer, found, written);
        if (right !== undefined) judge(measure.name, found, right, answer, found.question ?? '');
      }
    }
  }
  for (const found of readCases(folder, 'dialogue').filter(wanted)) {
    const conversationId = randomUUID();
    for (const [index, turn] of (found.turns ?? []).entries()) {
      const answer = await ask(assistant, turn.question, conversationId);
      if (index === 0 || !isWritten(turn.services, written)) continue;
      const expected = { ...found, services: turn.services };
      judge('later turns', expected, rightService(answer, turn), answer, turn.question);
    }
  }
  return report(scores);
}

function report(scores: Scores): number {
  const floors = Floors.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, 'baselines', 'floors.json'), 'utf8')),
  );
  process.stdout.write(`${'measure'.padEnd(14)}${VARIETIES.map((v) => v.padStart(16)).join('')}\n`);
  let missed = 0;
  for (const [name, row] of scores) {
    const cells = VARIETIES.map((variety) => {
      const score = row.get(variety);
      if (score === undefined) return '-'.padStart(16);
      const share = score.right / score.of;
      const floor = values.language === undefined ? floors[name]?.[variety] : undefined;
      const low = floor !== undefined && share < floor;
      if (low) missed += 1;
      return `${low ? '✗ ' : ''}${(share * 100).toFixed(1)}% of ${score.of}`.padStart(16);
    });
    process.stdout.write(`${name.padEnd(14)}${cells.join('')}\n`);
  }
  process.stdout.write(missed === 0 ? 'all floors held\n' : `${missed} under their floor (✗)\n`);
  return missed === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
