import type { Database } from 'better-sqlite3';

/** One script for each version of the schema, oldest first; a released one is never edited. */
const MIGRATIONS = [
  `CREATE TABLE turn (
     sequence INTEGER PRIMARY KEY,
     turn_id TEXT NOT NULL UNIQUE,
     conversation_id TEXT NOT NULL,
     asked_at INTEGER NOT NULL,
     language TEXT NOT NULL,
     question TEXT NOT NULL,
     answer TEXT NOT NULL,
     outcome TEXT NOT NULL,
     topic TEXT NOT NULL,
     rating TEXT,
     comment TEXT
   ) STRICT;
   CREATE INDEX turn_by_conversation ON turn (conversation_id, sequence);
   CREATE INDEX turn_by_age ON turn (asked_at);
   CREATE TABLE probe (id INTEGER PRIMARY KEY CHECK (id = 1), count INTEGER NOT NULL) STRICT;`,
  'ALTER TABLE turn ADD COLUMN worded_by TEXT',
  'ALTER TABLE turn RENAME COLUMN worded_by TO helped_by',
] as const;

/** Brings the schema to the newest version. Throws when a newer Dalil wrote the file. */
export function migrate(database: Database): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > MIGRATIONS.length) {
    throw new Error(`The schema has version ${version}; this Dalil knows ${MIGRATIONS.length}`);
  }
  const upgrade = database.transaction(() => {
    for (const script of MIGRATIONS.slice(version)) database.exec(script);
    database.pragma(`user_version = ${MIGRATIONS.length}`);
  });
  if (version < MIGRATIONS.length) upgrade.immediate();
}
