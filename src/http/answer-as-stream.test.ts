import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeWorld, makeAnswer, post, type Story } from './fake-world.ts';

afterEach(() => vi.useRealTimers());

const STREAM = { Accept: 'text/event-stream' };

function eventsIn(text: string) {
  return text
    .split('\n\n')
    .filter((part) => part.startsWith('event: '))
    .map((part) => {
      const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(part) ?? [];
      return { event, data: JSON.parse(data) };
    });
}

async function streamOf(story?: Story, body: object = { message: 'x' }) {
  const world = fakeWorld(story ? { story } : {});
  const response = await world.app.request('/v1/chat', post(body, STREAM));
  return { ...world, response, events: eventsIn(await response.text()) };
}

describe('a question asked for a stream', () => {
  test('tells its events in the order and with the fields of the contract', async () => {
    const { response, events } = await streamOf();
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toContain('text/event-stream');
    expect(events.map(({ event }) => event)).toEqual([
      'question-accepted',
      'sources-found',
      'answer-delta',
      'answer-end',
    ]);
    const [accepted, sources, delta, end] = events.map(({ data }) => Object.keys(data));
    expect(accepted).toEqual(['conversationId', 'turnId', 'language', 'direction', 'redactions']);
    expect(sources).toEqual(['services', 'citations']);
    expect(delta).toEqual(['text']);
    expect(end).toEqual(['answer']);
  });

  test('closes with answer-error in the language of the question when the world breaks', async () => {
    const { events, errors } = await streamOf(async function* (question) {
      const { conversationId, turnId, direction, redactions } = makeAnswer(question);
      const accepted = { conversationId, turnId, language: 'ar' as const, direction, redactions };
      yield { type: 'question-accepted', ...accepted };
      throw new Error('secret table');
    });
    expect(events.map(({ event }) => event)).toEqual(['question-accepted', 'answer-error']);
    expect(events.at(-1)?.data.text).toContain('خطأ');
    expect(JSON.stringify(events)).not.toContain('secret');
    expect(errors).toHaveLength(1);
  });

  test('closes with answer-error when the story has no end', async () => {
    const { events } = await streamOf(async function* () {
      yield { type: 'answer-delta', text: 'half' };
    });
    expect(events.map(({ event }) => event)).toEqual(['answer-delta', 'answer-error']);
  });

  test('closes with answer-withdrawn, after which nothing is told', async () => {
    const { events } = await streamOf(async function* () {
      yield { type: 'answer-withdrawn', text: 'sorry' };
      yield { type: 'answer-delta', text: 'late' };
    });
    expect(events).toEqual([{ event: 'answer-withdrawn', data: { text: 'sorry' } }]);
  });

  test('is told of a bad request by a problem, not by a stream', async () => {
    const { response } = await streamOf(undefined, { message: '' });
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
  });

  test('keeps the line open with a comment every 15 seconds', async () => {
    vi.useFakeTimers();
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { app } = fakeWorld({
      story: async function* () {
        await finished;
        yield { type: 'answer-withdrawn', text: 'x' };
      },
    });
    const text = (await app.request('/v1/chat', post({ message: 'x' }, STREAM))).text();
    await vi.advanceTimersByTimeAsync(31_000);
    finish();
    expect((await text).match(/^: keep-alive$/gm)).toHaveLength(2);
  });

  test('stops the work and frees the conversation when the client leaves', async () => {
    const conversationId = crypto.randomUUID();
    let told: AbortSignal | undefined;
    const { app, live } = fakeWorld({
      story: async function* (question, signal) {
        told = signal;
        yield { type: 'answer-delta', text: question.text };
        await new Promise(() => {});
      },
    });
    const init = post({ message: 'x', conversationId }, STREAM);
    const response = await app.request('/v1/chat', init);
    const reader = response.body?.getReader();
    await reader?.read();
    expect(live.has(conversationId)).toBe(true);
    await reader?.cancel();
    await vi.waitFor(() => expect(live.has(conversationId)).toBe(false));
    expect(told?.aborted).toBe(true);
  });

  test('ends with answer-error when the service stops before the answer is there', async () => {
    const { app, live } = fakeWorld({
      story: async function* () {
        yield* [];
        await new Promise(() => {});
      },
    });
    const response = await app.request('/v1/chat', post({ message: 'x' }, STREAM));
    await live.close(10);
    const events = eventsIn(await response.text());
    expect(events.map(({ event }) => event)).toEqual(['answer-error']);
  });
});
