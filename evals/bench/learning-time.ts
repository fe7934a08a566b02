import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timeOnce } from './timing.ts';

const INGEST = join(import.meta.dirname, '..', '..', 'src', 'ingest.ts');

/** Milliseconds of an ingest into an empty folder: checking `knowledge/` and learning from it. */
export async function timeLearning(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'dalil-bench-'));
  try {
    const { milliseconds } = await timeOnce(() => ingestInto(data));
    return milliseconds;
  } finally {
    rmSync(data, { recursive: true });
  }
}

async function ingestInto(data: string): Promise<void> {
  const child = fork(INGEST, ['--quiet-warnings'], {
    env: { ...process.env, DATA_DIR: data },
    // Only the table goes to the standard output.
    stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
  });
  const [code, signal] = await once(child, 'exit');
  if (code !== 0) throw new Error(`Learning ended with ${code ?? signal}`);
}
