import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openReleaseShelf } from './release-shelf.ts';

const folder = mkdtempSync(join(tmpdir(), 'releases-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a release is still there after the service has started again with another one', () => {
  openReleaseShelf(join(folder, 'widget')).keep('widget-0123456789abcdef.js', 'first');
  const later = openReleaseShelf(join(folder, 'widget'));
  later.keep('widget-fedcba9876543210.js', 'second');
  expect(later.read('widget-0123456789abcdef.js')).toBe('first');
  expect(later.read('widget-fedcba9876543210.js')).toBe('second');
});

test('a name leads to nothing outside of the shelf', () => {
  const shelf = openReleaseShelf(join(folder, 'widget'));
  writeFileSync(join(folder, 'secret.js'), 'secret');
  for (const name of ['../secret.js', 'widget-0000000000000000.js', 'widget-0123.js.part', ''])
    expect(shelf.read(name)).toBeUndefined();
});
