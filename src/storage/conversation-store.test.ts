import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SafeText } from '../domain/safe-text.ts';
import { conversationStoreContract, makeTurn } from './conversation-store.contract.ts';
import { openConversationStore as openInMemory } from './memory/conversation-store.ts';
import { openConversationStore as openInSqlite } from './sqlite/conversation-store.ts';

let folder: string;
const file = () => join(folder, 'data', 'conversations.sqlite');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dalil-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

conversationStoreContract('memory', openInMemory);
conversationStoreContract('SQLite', () => openInSqlite(file()));

describe('the SQLite store', () => {
  const bytesOnDisk = () =>
    readdirSync(join(folder, 'data'))
      .map((name) => readFileSync(join(folder, 'data', name)).toString('latin1'))
      .join('');

  test('has a turn on disk for the next process as soon as append returns', () => {
    const first = openInSqlite(file());
    first.append(makeTurn());
    const second = openInSqlite(file());
    expect(second.turnsOf('conversation-1')).toEqual([makeTurn()]);
    first.close();
    second.close();
  });

  test('leaves no byte of a forgotten conversation in any file', () => {
    const store = openInSqlite(file());
    const question = `needle-question ${'q'.repeat(9000)}` as SafeText;
    store.append(makeTurn({ question, answer: 'needle-answer', conversationId: 'needle-id' }));
    store.rate('turn-1', { rating: 'helpful', comment: 'needle-comment' as SafeText });
    store.append(makeTurn({ turnId: 'turn-2', answer: 'kept' }));
    expect(bytesOnDisk()).toContain('needle-question');
    store.forget('needle-id');
    expect(bytesOnDisk()).not.toContain('needle');
    expect(bytesOnDisk()).toContain('kept');
    store.close();
  });

  test('is readable by its owner only', () => {
    const store = openInSqlite(file());
    expect(statSync(file()).mode & 0o077).toBe(0);
    store.close();
  });

  test('keeps what an older Dalil told of the model that worded an answer', () => {
    const store = openInSqlite(file());
    store.append(makeTurn({ helpedBy: ['wording-001 openai:m'] }));
    store.close();
    const database = new Sqlite(file());
    database.exec('ALTER TABLE turn RENAME COLUMN helped_by TO worded_by');
    database.pragma('user_version = 2');
    database.close();
    const newer = openInSqlite(file());
    expect(newer.turnsOf('conversation-1')[0]?.helpedBy).toEqual(['wording-001 openai:m']);
    newer.close();
  });

  test('refuses a file that a newer Dalil wrote', () => {
    openInSqlite(file()).close();
    const database = new Sqlite(file());
    database.pragma('user_version = 99');
    database.close();
    expect(() => openInSqlite(file())).toThrow(/cannot be opened/);
  });
});
