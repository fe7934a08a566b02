import type { Answer } from '../domain/answer.ts';
import type { Door, DoorContext } from './door.ts';

/** One line a question, once its answer has ended or failed. */
export function startAnswerLog(door: Door, context: DoorContext, format: string) {
  const start = performance.now();
  const requestId = context.get('requestId');
  const milliseconds = () => Math.round(performance.now() - start);
  return {
    ended({ outcome, language }: Pick<Answer, 'outcome' | 'language'>): void {
      const fields = { requestId, format, outcome, language, milliseconds: milliseconds() };
      door.log.info('question-answered', fields);
    },
    withdrawn(): void {
      door.log.warn('answer-withdrawn', { requestId, format, milliseconds: milliseconds() });
    },
    stopped(): void {
      door.log.info('question-stopped', { requestId, format, milliseconds: milliseconds() });
    },
    failed(error: unknown): void {
      door.log.error('question-failed', error, { requestId, format });
    },
  };
}
