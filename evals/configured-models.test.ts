import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseJudge, chooseModels } from './configured-models.ts';

const fileWith = (content: unknown): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'models-')), 'models.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
};

describe('chooseModels', () => {
  it('takes the settings of a provider from its own variables, never the key of another', () => {
    const [claude, local] = chooseModels('anthropic:x, openai:y', undefined, {
      MODEL_API_KEY: 'another',
      ANTHROPIC_MODEL_API_KEY: 'own',
      ALLOW_TRANSFER_ABROAD: 'true',
      OPENAI_MODEL_URL: 'http://127.0.0.1:8000/v1',
    });
    expect(claude?.config).toMatchObject({ provider: 'anthropic', model: 'x', key: 'own' });
    expect(local?.config).toMatchObject({ model: 'y', url: 'http://127.0.0.1:8000/v1' });
    expect(local?.config.key).toBeUndefined();
  });

  it('takes them from a file, the key from the variable that it names', () => {
    const file = fileWith([
      { model: 'ollama:a:4b', inputPrice: 0, outputPrice: 0 },
      {
        model: 'openai:y',
        url: 'http://10.0.0.5/v1',
        keyVariable: 'VLLM_KEY',
        inputPrice: 2,
        outputPrice: 6,
      },
      { model: 'openai:z', url: 'http://10.0.0.6/v1' },
    ]);
    const chosen = chooseModels('all', file, { VLLM_KEY: 'k' });
    expect(chosen.map(({ config }) => `${config.provider}:${config.model}`)).toEqual([
      ...['ollama:a:4b', 'openai:y', 'openai:z'],
    ]);
    expect(chosen.map(({ prices }) => prices)).toEqual([
      ...[{ input: 0, output: 0 }, { input: 2, output: 6 }, undefined],
    ]);
    expect(chosen[1]?.config.key).toBe('k');
  });

  it.each([
    ['a model that asks for leave to send abroad', 'anthropic:x', { ANTHROPIC_MODEL_API_KEY: 'k' }],
    ['a server that is not named', 'openai:y', {}],
    ['a provider that there is not', 'pythia:z', {}],
    ['an empty list', '', {}],
  ])('refuses %s', (_, list, environment) => {
    expect(() => chooseModels(list, undefined, environment)).toThrow(`The model ${list} cannot`);
  });

  it('refuses `all` without a file', () => {
    expect(() => chooseModels('all', undefined, {})).toThrow('--models');
  });
});

describe('chooseJudge', () => {
  it('takes a judge of its own before the model of the service', () => {
    const MODEL = 'ollama:writer';
    expect(chooseJudge({ MODEL }).config.model).toBe('writer');
    expect(chooseJudge({ MODEL, JUDGE_MODEL: 'ollama:judge' }).config.model).toBe('judge');
  });

  it('asks for one where there is none', () => {
    expect(() => chooseJudge({})).toThrow('--judge needs a model');
  });
});
