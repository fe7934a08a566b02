import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ModelFailure } from '../domain/model-failure.ts';
import type { SafeText } from '../domain/safe-text.ts';
import type { LanguageModel } from '../ports/language-model.ts';
import { countSpend } from './daily-spend.ts';
import { guardModel } from './guard-model.ts';

const PROMPT = { instructions: 'i', passages: ['p'], task: 't', question: 'q' as SafeText };
const LIMITS = { firstToken: 60, idle: 60, total: 200, characters: 100 };
const FREE = { take: () => {} };
const STAYING = new AbortController().signal;

/** A model that plays one script a call, the last one for ever. */
function modelOf(...scripts: (() => AsyncIterable<string>)[]) {
  let calls = 0;
  const model: LanguageModel = {
    name: 'test:model',
    stream: () => (scripts[calls++] ?? scripts.at(-1) ?? silent)(),
  };
  return { model, calls: () => calls };
}

const says = (...pieces: string[]) =>
  async function* () {
    yield* pieces;
  };
const fails = (failure: ModelFailure, ...before: string[]) =>
  async function* () {
    yield* before;
    throw failure;
  };
/** A library that is stuck: it does not even heed the signal. */
const silent = () => ({
  [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }),
});
const endless = () =>
  (async function* () {
    while (true) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      yield '';
    }
  })();

describe('a guarded model', () => {
  it('gives the whole text', async () => {
    const { model } = modelOf(says('Le ', 'timbre'));
    const guarded = guardModel(model, { spend: FREE, limits: LIMITS });
    expect(await guarded.forQuestion(STAYING).ask(PROMPT)).toBe('Le timbre');
  });

  it.each([
    ['stays silent', silent, 'too-slow'],
    ['sends empty pieces for ever', endless, 'too-slow'],
    ['says nothing', says(' \n'), 'empty'],
    ['says too much', says('x'.repeat(101)), 'too-long'],
    ['breaks in an unknown way', fails(new TypeError('x') as ModelFailure), 'malformed'],
  ])('gives up on a model that %s', async (_, script, kind) => {
    const { model } = modelOf(script);
    const asked = guardModel(model, { spend: FREE, limits: LIMITS })
      .forQuestion(STAYING)
      .ask(PROMPT);
    await expect(asked).rejects.toMatchObject({ kind });
  });

  it('asks once more when the server was busy, before the first word only', async () => {
    const busy = new ModelFailure('overloaded');
    const first = modelOf(fails(busy), says('ok'));
    const guarded = guardModel(first.model, { spend: FREE, limits: { ...LIMITS, total: 2000 } });
    expect(await guarded.forQuestion(STAYING).ask(PROMPT)).toBe('ok');
    const later = modelOf(fails(busy, 'Le'), says('ok'));
    const asked = guardModel(later.model, { spend: FREE, limits: LIMITS })
      .forQuestion(STAYING)
      .ask(PROMPT);
    await expect(asked).rejects.toMatchObject({ kind: 'overloaded' });
    expect(later.calls()).toBe(1);
  });

  it.each(['key-refused', 'request-refused', 'malformed'] as const)(
    'does not ask again after %s',
    async (kind) => {
      const { model, calls } = modelOf(fails(new ModelFailure(kind)));
      const asked = guardModel(model, { spend: FREE, limits: LIMITS })
        .forQuestion(STAYING)
        .ask(PROMPT);
      await expect(asked).rejects.toMatchObject({ kind });
      expect(calls()).toBe(1);
    },
  );

  it('leaves a server alone for as long as it asks to be', async () => {
    let now = 0;
    const { model, calls } = modelOf(fails(new ModelFailure('rate-limited', 60)), says('ok'));
    const guarded = guardModel(model, { spend: FREE, limits: LIMITS, now: () => now });
    await expect(guarded.forQuestion(STAYING).ask(PROMPT)).rejects.toMatchObject({
      kind: 'rate-limited',
    });
    now = 59_000;
    await expect(guarded.forQuestion(STAYING).ask(PROMPT)).rejects.toMatchObject({
      kind: 'told-to-wait',
    });
    expect(calls()).toBe(1);
    now = 61_000;
    expect(await guarded.forQuestion(STAYING).ask(PROMPT)).toBe('ok');
  });

  it('opens the circuit after five failures, and tries again after a rest', async () => {
    const bad = fails(new ModelFailure('malformed'));
    const { model, calls } = modelOf(bad, bad, bad, bad, bad, says('ok'));
    const guarded = guardModel(model, { spend: FREE, limits: LIMITS, rest: 50 });
    for (let turn = 0; turn < 5; turn += 1) {
      await expect(guarded.forQuestion(STAYING).ask(PROMPT)).rejects.toMatchObject({
        kind: 'malformed',
      });
    }
    expect(guarded.state()).toBe('open');
    await expect(guarded.forQuestion(STAYING).ask(PROMPT)).rejects.toMatchObject({
      kind: 'circuit-open',
    });
    expect(calls()).toBe(5);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await guarded.forQuestion(STAYING).ask(PROMPT)).toBe('ok');
    expect(guarded.state()).toBe('closed');
  });

  it('gives all calls of one question one time, and the next question a time of its own', async () => {
    const late = async function* () {
      await new Promise((resolve) => setTimeout(resolve, 50));
      yield 'ok';
    };
    const limits = { ...LIMITS, firstToken: 5000, total: 1000 };
    const guarded = guardModel(modelOf(late).model, { spend: FREE, limits });
    const question = guarded.forQuestion(STAYING);
    const askOften = async () => {
      for (let call = 0; call < 50; call += 1) await question.ask(PROMPT);
    };
    await expect(askOften()).rejects.toMatchObject({ kind: 'too-slow' });
    expect(await guarded.forQuestion(STAYING).ask(PROMPT)).toBe('ok');
  });

  it('lets nobody wait twice for a silent model', async () => {
    const { model, calls } = modelOf(silent, says('ok'));
    const guarded = guardModel(model, { spend: FREE, limits: LIMITS });
    const question = guarded.forQuestion(STAYING);
    await expect(question.ask(PROMPT)).rejects.toMatchObject({ kind: 'too-slow' });
    await expect(question.ask(PROMPT)).rejects.toMatchObject({ kind: 'too-slow' });
    expect(calls()).toBe(1);
    expect(await guarded.forQuestion(STAYING).ask(PROMPT)).toBe('ok');
  });

  it('does not blame the model for a citizen who left', async () => {
    const { model } = modelOf(silent);
    const guarded = guardModel(model, { spend: FREE, limits: { ...LIMITS, firstToken: 5000 } });
    for (let turn = 0; turn < 6; turn += 1) {
      const leaving = new AbortController();
      const asked = guarded.forQuestion(leaving.signal).ask(PROMPT);
      leaving.abort(new Error('left'));
      await expect(asked).rejects.toThrow('left');
    }
    expect(guarded.state()).toBe('closed');
  });
});

describe('the spend of a day', () => {
  const prices = { cap: 0.03, inputPrice: 0, outputPrice: 10, mostTokens: 1000 };
  const monday = () => new Date('2026-11-23T23:00:00Z');
  const folder = () => join(mkdtempSync(join(tmpdir(), 'spend-')), 'deep', 'model-spend.json');

  it('is counted before the call, and ends the calls at the cap', async () => {
    const { model, calls } = modelOf(fails(new ModelFailure('malformed')));
    const spend = countSpend(folder(), prices, monday);
    const guarded = guardModel(model, { spend, limits: LIMITS });
    for (const kind of ['malformed', 'malformed', 'malformed', 'spend-cap', 'spend-cap']) {
      await expect(guarded.forQuestion(STAYING).ask(PROMPT)).rejects.toMatchObject({ kind });
    }
    expect(calls()).toBe(3);
  });

  it('counts the tokens that a short answer may have, where the prompt says so', () => {
    const file = folder();
    countSpend(file, prices, monday).take({ ...PROMPT, mostTokens: 500 });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ day: '2026-11-23', spent: 0.005 });
  });

  it('survives a restart and begins anew the next day', () => {
    const file = folder();
    for (let call = 0; call < 3; call += 1) countSpend(file, prices, monday).take(PROMPT);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ day: '2026-11-23', spent: 0.03 });
    expect(() => countSpend(file, prices, monday).take(PROMPT)).toThrow(ModelFailure);
    const tuesday = () => new Date('2026-11-24T00:00:00Z');
    countSpend(file, prices, tuesday).take(PROMPT);
  });
});
