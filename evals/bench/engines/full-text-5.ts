import Database from 'better-sqlite3';
import { foldedWords } from '../../../src/language/fold.ts';
import { type Engine, type Passage, voteByBestHit } from './engine.ts';

/** SQLite's full-text search in memory: folded before indexing, words joined by OR, bm25(). */
export function openFullText5(passages: readonly Passage[]): Engine {
  const database = new Database(':memory:');
  database.exec('CREATE VIRTUAL TABLE passages USING fts5(service UNINDEXED, text)');
  const insert = database.prepare('INSERT INTO passages (service, text) VALUES (?, ?)');
  database.transaction(() => {
    for (const { service, text } of passages) insert.run(service, foldedWords(text).join(' '));
  })();
  const select = database
    .prepare<[string], string>(
      'SELECT service FROM passages WHERE passages MATCH ? ORDER BY bm25(passages)',
    )
    .pluck();
  return {
    name: 'SQLite FTS5',
    search: (question) => {
      const words = foldedWords(question).map((word) => `"${word}"`);
      return words.length === 0 ? [] : voteByBestHit(select.iterate(words.join(' OR ')));
    },
  };
}
