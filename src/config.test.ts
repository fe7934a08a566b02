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
