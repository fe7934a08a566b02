import { cpus } from 'node:os';

/** When and on what the figures were taken, as a line of Markdown. */
export function describeMachine(now: Date): string {
  const [{ model = 'unknown processor' } = {}, ...others] = cpus();
  return `${now.toISOString().slice(0, 10)}, Node ${process.version}, ${others.length + 1} × ${model.trim()}.`;
}
