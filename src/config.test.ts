import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('an empty environment gives the documented defaults', () => {
  expect(readConfig({ PORT: '', HOME: '/root' })).toEqual({
    port: 3000,
    host: '0.0.0.0',
    dataFolder: './data',
    rateLimitPerMinute: 15,
    retentionDays: 30,
    trustProxy: false,
    logLevel: 'info',
  });
});

test('a variable that is set is used', () => {
  const config = readConfig({ PORT: '8080', RATE_LIMIT_PER_MINUTE: '0', TRUST_PROXY: 'true' });
  expect(config).toMatchObject({ port: 8080, rateLimitPerMinute: 0, trustProxy: true });
});

test('every bad variable is named in one error', () => {
  const bad = { PORT: 'http', RETENTION_DAYS: '0', TRUST_PROXY: 'yes', LOG_LEVEL: 'loud' };
  expect(() => readConfig(bad)).toThrow(
    /PORT: .*\n.*RETENTION_DAYS: .*\n.*TRUST_PROXY: .*\n.*LOG_LEVEL: /,
  );
});

const CLAUDE = { MODEL: 'anthropic:claude-x', MODEL_API_KEY: 'sk-secret' };

test('a model abroad asks for leave, and says why without telling the key', () => {
  expect(() => readConfig(CLAUDE)).toThrow(/ALLOW_TRANSFER_ABROAD: .*Law 09-08/);
  expect(() => readConfig(CLAUDE)).not.toThrow(/sk-secret/);
  const { model } = readConfig({ ...CLAUDE, ALLOW_TRANSFER_ABROAD: 'true' });
  expect(model).toMatchObject({ provider: 'anthropic', model: 'claude-x', key: 'sk-secret' });
});

test.each([
  ['ollama:gemma3:12b', undefined],
  ['ollama:m', 'http://ollama:11434'],
  ['openai:m', 'http://192.168.1.4:8000/v1'],
  ['openai:m', 'http://[::1]:8000/v1'],
  ['openai:m', 'https://llm.example.ma/v1'],
  ['anthropic:m', 'http://localhost:4000'],
])('a model inside the country needs none: %s at %s', (MODEL, MODEL_URL) => {
  expect(readConfig({ MODEL, MODEL_URL }).model?.url).toBe(MODEL_URL);
});

test("a model of one's own costs nothing unless a price is named", () => {
  const own = { MODEL: 'ollama:m', MODEL_OUTPUT_PRICE: '2' };
  expect(readConfig(own).model).toMatchObject({ inputPrice: 0, outputPrice: 2, dailyCap: 20 });
  const { model } = readConfig({ ...CLAUDE, ALLOW_TRANSFER_ABROAD: 'true' });
  expect(model).toMatchObject({ inputPrice: 5, outputPrice: 25 });
});

test.each([
  [{ MODEL: 'claude' }, /MODEL: write provider:model/],
  [{ MODEL: 'openai:m' }, /MODEL_URL: write the address/],
  [{ MODEL: 'anthropic:m', ALLOW_TRANSFER_ABROAD: 'true' }, /MODEL_API_KEY: /],
  [{ MODEL: 'openai:m', MODEL_URL: 'http://llm.example.ma/v1' }, /MODEL_URL: .*unencrypted/],
  [{ MODEL: 'openai:m', MODEL_URL: 'https://127.0.0.1.evil.com/v1' }, /ALLOW_TRANSFER_ABROAD: /],
  [{ MODEL: 'openai:m', MODEL_URL: 'https://8.8.8.8/v1' }, /ALLOW_TRANSFER_ABROAD: /],
  [{ MODEL: 'openai:m', MODEL_URL: 'file:///etc/passwd' }, /MODEL_URL: write an http/],
  [{ MODEL: 'openai:m', MODEL_URL: 'localhost' }, /MODEL_URL: write an http/],
  [{ MODEL: 'openai:m', MODEL_URL: 'https://me:key@llm.ma/v1' }, /MODEL_URL: put the key/],
  [{ MODEL: 'ollama:m', MODEL_DAILY_CAP: 'lots' }, /MODEL_DAILY_CAP: write a number/],
])('a choice of model that cannot be used is refused: %j', (environment, fault) => {
  expect(() => readConfig(environment)).toThrow(fault);
});
