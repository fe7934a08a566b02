import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { buildKnowledgeBase } from '../../src/ingestion/build-knowledge-base.ts';
import { readMessages, readQuestions } from '../../src/ingestion/read-questions.ts';
import { type Behaviour, startModelServer } from '../../src/models/fake-model-server.ts';
import { readTask, type Task, writeHonestly } from '../../src/models/fake-writers.ts';
import { guardModel } from '../../src/models/guard-model.ts';
import type { Provider } from '../../src/models/model-choice.ts';
import { openModel } from '../../src/models/open-model.ts';
import { readCheckingWords } from '../../src/wording/read-checking-words.ts';
import { readPhraseBook } from '../../src/wording/read-phrase-book.ts';
import { readPrompt } from '../../src/wording/read-prompt.ts';
import { readCaseSet } from '../cases.ts';
import type { CaseSets } from '../evaluate.ts';
import { assembleSmallAssistant } from '../planted/small-assistant.ts';
import { withSample } from '../sample-cases.ts';
import { type ContestResult, type Furnish, type Prices, runContestant } from './compare-models.ts';
import { printComparison } from './print-comparison.ts';

const HOUSE = join(import.meta.dirname, '..', '..');
const PROMPTS = join(HOUSE, 'prompts');
const KNOWLEDGE = join(HOUSE, 'knowledge');
const SERVICES = ['passeport-adulte', 'cnie-renouvellement'];
const knowledge = buildKnowledgeBase(KNOWLEDGE);
const phrases = readPhraseBook(PROMPTS);
const template = readPrompt(PROMPTS, 'wording-001');
const words = readCheckingWords(PROMPTS);
const parts = {
  ...{ knowledge, phrases, messages: readMessages(KNOWLEDGE) },
  questions: readQuestions(KNOWLEDGE).filter(({ label }) => SERVICES.includes(label)),
};

/** Two questions of each variety about the few services. */
const whole = readCaseSet(join(HOUSE, 'evals', 'cases'));
const own = whole.cases.answerable.filter(({ services }) => SERVICES.includes(services[0] ?? ''));
const sets: CaseSets = {
  public: withSample({ ...whole, cases: { ...whole.cases, answerable: own } }, 2),
  unseen: withSample(whole, 0),
};

const furnish: Furnish = async ({ model, store, log }) =>
  assembleSmallAssistant({
    ...{ ...parts, log, record: store.append },
    ...(model && { wordingModel: { model, template, words } }),
  });

const servers: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function contest(
  provider: Provider,
  write: (task: Task) => string | Behaviour,
  prices?: Prices,
): Promise<ContestResult> {
  const server = await startModelServer((received) => {
    const written = write(readTask(received));
    return typeof written === 'string' ? { pieces: [written] } : written;
  });
  servers.push(server);
  const url = server.urlFor(provider);
  const model = await openModel({ provider, model: 'm', url, mostTokens: 2000 });
  const limits = { firstToken: 5000, idle: 5000, total: 9000, characters: 8000 };
  const guarded = guardModel(model, { spend: { take: () => {} }, limits });
  const contestant = { model: guarded, ...(prices && { prices }) };
  return runContestant(contestant, furnish, sets, knowledge);
}

const timesKept = ({ kept }: ContestResult) =>
  Object.values(kept).reduce((sum, times) => sum + times, 0);
const rightOf = ({ right }: ContestResult) => right.map(({ language, value }) => [language, value]);

describe('comparing models', () => {
  it.each(['anthropic', 'openai'] as const)(
    'counts what an honest model over %s replaced, and finds its answers no worse',
    async (provider) => {
      const alone = await runContestant({}, furnish, sets, knowledge);
      const honest = await contest(provider, writeHonestly, { input: 3, output: 15 });
      expect(alone).toMatchObject({ name: 'no model', of: 8, replaced: 0, kept: {} });
      expect(alone.use).toEqual({ calls: 0, tokensIn: 0, tokensOut: 0 });
      expect(honest.replaced).toBeGreaterThan(0);
      expect(honest.replaced + timesKept(honest)).toBe(honest.use.calls);
      expect(rightOf(honest)).toEqual(rightOf(alone));
      const { tokensIn, tokensOut } = honest.use;
      expect(Math.min(tokensIn, tokensOut)).toBeGreaterThan(0);
      expect(honest.cost).toBeCloseTo((tokensIn * 3 + tokensOut * 15) / 1e6, 10);
    },
  );

  it('tells why card answers were kept, and no cost without prices', async () => {
    const liar = await contest('openai', (task) =>
      writeHonestly(task).replace(/\d+(?= (?:DH|درهم|dh))/g, '999'),
    );
    const broken = await contest('anthropic', () => ({ status: 401 }));
    expect(liar.kept['facts-missing']).toBeGreaterThan(0);
    expect(broken.replaced).toBe(0);
    expect(broken.kept).toMatchObject({ 'key-refused': 5, 'circuit-open': broken.use.calls - 5 });
    expect(rightOf(broken)).toEqual(rightOf(await runContestant({}, furnish, sets, knowledge)));

    const lines: string[] = [];
    printComparison([liar, broken], (text) => lines.push(text));
    const told = lines.join('');
    expect(told).toContain('anthropic:m: card answers kept: key-refused 5');
    expect(told).toContain('tokens estimated by characters');
    expect(told).toMatch(/openai:m .* -\n/);
  });
});
