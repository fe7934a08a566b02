import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EDITOR_SCHEMA_FILE, editorSchema } from './editor-schema.ts';

const KNOWLEDGE = join(import.meta.dirname, '..', '..', 'knowledge');

it('is written anew after a change of the card (npm run knowledge:schema)', () => {
  expect(readFileSync(join(KNOWLEDGE, EDITOR_SCHEMA_FILE), 'utf8')).toBe(editorSchema());
});

it('lets an editor leave out what has a default', () => {
  const schema = JSON.parse(editorSchema()) as { required: string[] };
  expect(schema.required).toContain('nextStep');
  expect(schema.required).not.toContain('mistakes');
});
