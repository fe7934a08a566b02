import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import type { Feedback, Turn } from '../../domain/conversation.ts';
import type { ConversationStore } from '../../ports/conversation-store.ts';
import { migrate } from './migrations.ts';
import { rowOf, type TurnRow, turnOf } from './turn-row.ts';

/** Opens the conversations in `file`, creating folder and file, which only their owner may read. */
export function openConversationStore(file: string): ConversationStore {
  return attempt(`The conversations in ${file} cannot be opened`, () => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const database = new Sqlite(file);
    chmodSync(file, 0o600);
    database.pragma('journal_mode = WAL');
    // FULL: an acknowledged turn survives a power cut too, for 0.3 ms a turn.
    database.pragma('synchronous = FULL');
    // Deleted bytes are overwritten with zeros.
    database.pragma('secure_delete = ON');
    migrate(database);
    return new SqliteConversationStore(database);
  });
}

class SqliteConversationStore implements ConversationStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  append(turn: Turn): void {
    attempt('A turn cannot be kept', () =>
      this.#database
        .prepare<TurnRow>(
          `INSERT INTO turn (turn_id, conversation_id, asked_at, language, question, answer,
                             outcome, topic, helped_by, rating, comment)
           VALUES (@turn_id, @conversation_id, @asked_at, @language, @question, @answer,
                   @outcome, @topic, @helped_by, @rating, @comment)`,
        )
        .run(rowOf(turn)),
    );
  }

  turnsOf(conversationId: string, latest?: number): Turn[] {
    // SQLite takes a negative limit as none.
    const rows = attempt('A conversation cannot be read', () =>
      this.#database
        .prepare<[string, number], TurnRow>(
          'SELECT * FROM turn WHERE conversation_id = ? ORDER BY sequence DESC LIMIT ?',
        )
        .all(conversationId, latest ?? -1),
    );
    return rows.reverse().map(turnOf);
  }

  rate(turnId: string, { rating, comment }: Feedback): boolean {
    const { changes } = attempt('A rating cannot be kept', () =>
      this.#database
        .prepare('UPDATE turn SET rating = ?, comment = ? WHERE turn_id = ?')
        .run(rating, comment ?? null, turnId),
    );
    return changes > 0;
  }

  forget(conversationId: string): boolean {
    return this.#erase('DELETE FROM turn WHERE conversation_id = ?', conversationId) > 0;
  }

  forgetBefore(limit: Date): number {
    return this.#erase('DELETE FROM turn WHERE asked_at < ?', limit.getTime());
  }

  probe(): void {
    attempt('The conversations cannot be written', () =>
      this.#database
        .prepare(
          'INSERT INTO probe VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET count = 1 - probe.count',
        )
        .run(),
    );
  }

  close(): void {
    attempt('The conversations cannot be closed', () => this.#database.close());
  }

  /** Deletes, then writes the zeros through to the file and empties the log that held the text. */
  #erase(statement: string, value: string | number): number {
    return attempt('Conversations cannot be erased', () => {
      const { changes } = this.#database.prepare(statement).run(value);
      if (changes > 0) this.#emptyLog();
      return changes;
    });
  }

  #emptyLog(): void {
    const [result] = this.#database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (result?.busy !== 0) throw new Error('Another process is reading the write-ahead log');
  }
}

function attempt<Result>(failure: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw new Error(failure, { cause });
  }
}
