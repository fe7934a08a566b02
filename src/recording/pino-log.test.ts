import { expect, test } from 'vitest';
import { describe as describeError } from './pino-log.ts';

test('an error is logged with its kind, code and place, and without any message', () => {
  const cause = Object.assign(new RangeError('my CIN is AB123456'), { code: 'SQLITE_FULL' });
  const described = JSON.stringify(describeError(new Error('AB123456 again', { cause })));
  expect(described).not.toContain('AB123456');
  expect(described).toContain('SQLITE_FULL');
  expect(described).toContain('RangeError');
  expect(described).toContain('pino-log.test.ts');
});
