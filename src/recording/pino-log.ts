import { pino } from 'pino';
import type { Log } from '../ports/log.ts';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** Structured lines on standard output. */
export function openLog(level: LogLevel): Log {
  const lines = pino({ level, base: null });
  return {
    info: (event, fields) => lines.info({ event, ...fields }),
    warn: (event, fields) => lines.warn({ event, ...fields }),
    error: (event, error, fields) => lines.error({ event, ...fields, error: describe(error) }),
  };
}

/** Kind, code and place of an error and its causes. Never messages: they may quote a citizen. */
export function describe(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: describe(error.cause) };
  return { name: error.name, ...code, frames: framesOf(error), ...cause };
}

/** Stack frames start with `at`; what stands above them is the message. */
function framesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => /^at \S.*:\d+:\d+\)?$/.test(line)).slice(0, 8);
}
