import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { VARIETIES } from '../../src/domain/variety.ts';
import { buildKnowledgeBase } from '../../src/ingestion/build-knowledge-base.ts';
import {
  type Behaviour,
  type Received,
  startModelServer,
} from '../../src/models/fake-model-server.ts';
import { guardModel } from '../../src/models/guard-model.ts';
import type { Provider } from '../../src/models/model-choice.ts';
import { openModel } from '../../src/models/open-model.ts';
import { readPrompt } from '../../src/wording/read-prompt.ts';
import { printJudging } from '../reports/print-judging.ts';
import { type HumanLabel, readHumanLabels } from './human-labels.ts';
import { type AnswerToJudge, JUDGING_PROMPT, judgeAnswers } from './judge-answers.ts';
import { DIMENSIONS, type Score } from './judgement-scores.ts';
import { sumUpJudging } from './sum-up-judging.ts';

const HOUSE = join(import.meta.dirname, '..', '..');
const CASES = join(HOUSE, 'evals', 'cases');
const knowledge = buildKnowledgeBase(join(HOUSE, 'knowledge'));
const template = readPrompt(join(HOUSE, 'prompts'), JUDGING_PROMPT);
const WIRES = ['anthropic', 'openai'] as const;

const ANSWER: AnswerToJudge = {
  ...{ id: 'one', language: 'fr', question: 'combien ? mon CIN est AB123456' },
  ...{ service: 'cnie-renouvellement', answer: '**75 DH** de timbre, sur cnie.ma.' },
};

const scored = (score: number) => ({ reason: 'It stands in [2].', score });
const reply = (faithfulness: number, relevance = 4, fluency = 5) =>
  JSON.stringify({
    faithfulness: scored(faithfulness),
    relevance: scored(relevance),
    fluency: scored(fluency),
  });

const servers: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

/** A judge behind a real server that says whatever it is told to. */
async function judgeWith(provider: Provider, say: (received: Received) => string | Behaviour) {
  const server = await startModelServer((received) => {
    const said = say(received);
    return typeof said === 'string' ? { pieces: said.split(/(?<= )/) } : said;
  });
  servers.push(server);
  const url = server.urlFor(provider);
  const model = await openModel({ provider, model: 'judge', url, mostTokens: 500 });
  const limits = { firstToken: 5000, idle: 5000, total: 9000, characters: 8000 };
  const judge = guardModel(model, { spend: { take: () => {} }, limits });
  const ask = (answers: readonly AnswerToJudge[]) =>
    judgeAnswers(answers, judge, { template, knowledge });
  return { ask, server };
}

describe.each(WIRES)('a judge over %s', (wire) => {
  it('scores three things, each with a reason, and sees the facts, the answer and no CIN', async () => {
    const { ask, server } = await judgeWith(wire, () => `Here:\n\`\`\`json\n${reply(2)}\n\`\`\``);
    const [judged] = await ask([ANSWER]);
    expect(judged?.scores?.faithfulness).toEqual({ reason: 'It stands in [2].', score: 2 });
    expect(judged?.scores?.fluency.score).toBe(5);
    const body = server.received[0]?.body ?? '';
    expect(body).toContain('**75 DH** de timbre, sur cnie.ma.');
    expect(body).toContain('should be in French');
    expect(body).toContain('[2] ');
    expect(body).toContain('combien ?');
    expect(body).not.toContain('AB123456');
    expect(body).not.toContain('https://');
  });

  it.each<[string, string | Behaviour]>([
    ['not-json', 'The answer is fine, I would give it a 5.'],
    ['not-json', `${reply(5)} or ${reply(1)}`],
    ['not-as-asked', reply(6)],
    ['not-as-asked', reply(4.5)],
    ['not-as-asked', '{"faithfulness": 5, "relevance": 5, "fluency": 5}'],
    ['not-as-asked', reply(5).replace('It stands in [2].', ' ')],
    ['key-refused', { status: 401 }],
    ['too-long', { pieces: [reply(5)], ending: 'length' }],
    ['empty', ' '],
  ])('that fails is counted: %s', async (failure, said) => {
    const { ask } = await judgeWith(wire, () => said);
    expect(await ask([ANSWER])).toEqual([{ ...ANSWER, failure }]);
  });
});

describe('the sum of a judging', () => {
  const WHO = { judge: 'openai:judge', prompt: JUDGING_PROMPT, wording: undefined };
  const label = (id: string, faithfulness: Score): HumanLabel => ({
    ...ANSWER,
    ...{ id, faithfulness, relevance: 4, fluency: 4, by: 'authors' },
  });

  it('tells failures, means and the agreement, per variety, and says where there are no labels', async () => {
    const replies = [reply(5), 'no', reply(1), reply(5), reply(2), reply(5)];
    const { ask } = await judgeWith('openai', () => replies.shift() ?? '');
    const open = await ask([ANSWER, ANSWER, ANSWER]);
    const labels = [label('a', 5), label('b', 1), label('c', 5)];
    const judged = await ask(labels);
    const pairs = judged.map((one, index) => ({
      judged: one,
      label: labels[index] ?? label('', 1),
    }));
    const judging = sumUpJudging(WHO, { public: open, unseen: [] }, pairs);

    expect(judging.failures).toEqual({ 'not-json': 1 });
    expect(judging.asked).toBe(6);
    const [faithfulness] = judging.figures;
    expect(faithfulness).toMatchObject({ dimension: 'faithfulness', mean: 3, good: 0.5, of: 2 });
    // 5, 1, 5 by people and 5, 2, 5 by the judge: one square of 1 seen, 50/3 by chance.
    const agreed = judging.agreement.find(({ language }) => language === 'fr');
    expect(agreed?.kappa).toBeCloseTo(1 - 1 / ((0 + 9 + 0 + 16 + 1 + 16 + 0 + 9 + 0) / 3), 6);

    const lines: string[] = [];
    printJudging(judging, (text) => lines.push(text));
    const told = lines.join('');
    expect(told).toContain('1 of 6 judgements failed and are left out: not-json 1.');
    expect(told).toContain('n 3, too few to rely on');
    expect(told).toContain('ary       fluency       no labels');
    expect(told).toContain('κ undefined (no spread)');
  });

  it('says plainly that nothing is known without labels, and that a judge judged itself', () => {
    const self = { ...WHO, wording: WHO.judge };
    const lines: string[] = [];
    printJudging(sumUpJudging(self, { public: [], unseen: [] }, []), (text) => lines.push(text));
    expect(lines.join('')).toContain(
      'No labels: how far the judge agrees with people is not known.',
    );
    expect(lines.join('')).toContain('it may favour them');
  });
});

describe('human labels', () => {
  it.each(VARIETIES)('fit, name a card and use more than one score: %s', (variety) => {
    const labels = readHumanLabels(CASES, variety);
    expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
    expect(labels.filter(({ service }) => !knowledge.cards.has(service))).toEqual([]);
    for (const dimension of DIMENSIONS) {
      expect(new Set(labels.map((one) => one[dimension])).size).toBeGreaterThan(1);
    }
  });

  it('are none without a file, and an error when a line does not fit', () => {
    const folder = mkdtempSync(join(tmpdir(), 'labels-'));
    expect(readHumanLabels(folder, 'fr')).toEqual([]);
    const line = { ...ANSWER, faithfulness: 6, relevance: 1, fluency: 1, by: 'authors' };
    writeFileSync(join(folder, 'human-labels.fr.jsonl'), JSON.stringify(line));
    expect(() => readHumanLabels(folder, 'fr')).toThrow('human-labels.fr.jsonl:1');
  });
});
