import { beforeEach, describe, expect, test } from 'vitest';
import { fakeWorld, post } from '../fake-world.ts';

const ID = '0b6f6a1e-1f0a-4c5e-9f52-6f1f0a8f3c11';
const OTHER = '7d4f0a52-90a7-4a1b-8a5e-0c8f3f1f9b22';

let world: ReturnType<typeof fakeWorld>;
let turnId: string;
beforeEach(async () => {
  world = fakeWorld();
  await world.app.request('/v1/chat', post({ message: 'Passeport ?', conversationId: ID }));
  turnId = world.store.turnsOf(ID)[0]?.turnId ?? '';
});

describe('a conversation', () => {
  test('can be read with its ratings, and without their comments', async () => {
    const given = { turnId, rating: 'helpful', comment: 'AB123456 merci' };
    await world.app.request('/v1/feedback', post(given));
    const response = await world.app.request(`/v1/conversations/${ID}`);
    expect(await response.json()).toEqual({
      conversationId: ID,
      turns: [
        {
          turnId,
          askedAt: '2026-11-24T10:00:00.000Z',
          question: 'Passeport ?',
          answer: expect.any(String),
          outcome: 'answered',
          feedback: { rating: 'helpful' },
        },
      ],
    });
  });

  test('is gone after it was erased', async () => {
    const erase = { method: 'DELETE' };
    expect((await world.app.request(`/v1/conversations/${ID}`, erase)).status).toBe(204);
    expect((await world.app.request(`/v1/conversations/${ID}`)).status).toBe(404);
    expect((await world.app.request(`/v1/conversations/${ID}`, erase)).status).toBe(404);
  });

  test.each([OTHER, 'needle', '%00', "1' OR '1'='1"])('%s is not found', async (id) => {
    const response = await world.app.request(`/v1/conversations/${id}`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('needle');
  });
});

describe('feedback', () => {
  test('is kept with a comment from which personal data was taken out', async () => {
    const given = { turnId, rating: 'not-helpful', comment: 'AB123456 non' };
    expect((await world.app.request('/v1/feedback', post(given))).status).toBe(204);
    const kept = world.store.turnsOf(ID)[0]?.feedback;
    expect(kept).toEqual({ rating: 'not-helpful', comment: '[CIN] non' });
  });

  test('on a turn that does not exist is not found', async () => {
    const given = { turnId: OTHER, rating: 'helpful' };
    expect((await world.app.request('/v1/feedback', post(given))).status).toBe(404);
  });

  test.each([
    { rating: 'great' },
    { rating: 'helpful', stars: 5 },
    { comment: 'x' },
    { turnId: '1' },
  ])('such as %j is refused with 400', async (change) => {
    const response = await world.app.request('/v1/feedback', post({ turnId, ...change }));
    expect(response.status).toBe(400);
  });
});
