import { describe, expect, test } from 'vitest';
import { fakeWorld } from '../fake-world.ts';

const { app } = fakeWorld();

describe('the services', () => {
  test('are all listed when no words are given, in the language that is asked for', async () => {
    const response = await app.request('/v1/services?language=ar');
    expect(await response.json()).toEqual({
      language: 'ar',
      services: [
        {
          id: 'passeport-adulte',
          theme: 'identite',
          name: 'Passeport ar',
          description: 'Pour voyager : passeport.ma. ar',
        },
      ],
    });
  });

  test('are found by a few words', async () => {
    const found = await (await app.request('/v1/services?q=passeport')).json();
    expect(found).toMatchObject({ language: 'fr', services: [{ id: 'passeport-adulte' }] });
    expect(await (await app.request('/v1/services?q=zzz')).json()).toMatchObject({ services: [] });
  });

  test.each([`q=${'x'.repeat(201)}`, 'language=en', 'q=a&q=b'])(
    '%s is refused: 400',
    async (query) => {
      expect((await app.request(`/v1/services?${query}`)).status).toBe(400);
    },
  );
});

describe('one service', () => {
  test('is told as JSON: facts in one language, their sources, no notes', async () => {
    const response = await app.request('/v1/services/passeport-adulte?language=fr');
    expect(response.headers.get('Content-Type')).toContain('application/json');
    const service = (await response.json()) as object;
    expect(service).toMatchObject({
      id: 'passeport-adulte',
      competentAuthority: { id: 'interieur', name: 'Intérieur' },
      nextStep: { text: 'Allez sur passeport.ma.' },
      costs: [{ text: '500 DH', amount: 500, currency: 'MAD', sources: ['site'] }],
      sources: [{ url: 'https://www.passeport.ma', verifiedOn: '2026-11-24' }],
    });
    expect(JSON.stringify(service)).not.toContain('"note"');
  });

  test('is told as a schema.org GovernmentService when JSON-LD is asked for', async () => {
    const init = { headers: { Accept: 'application/ld+json' } };
    const response = await app.request('/v1/services/passeport-adulte', init);
    expect(response.headers.get('Content-Type')).toBe('application/ld+json');
    expect(await response.json()).toMatchObject({
      '@type': 'GovernmentService',
      identifier: 'passeport-adulte',
      offers: [{ price: 500, priceCurrency: 'MAD' }],
      availableChannel: [
        { serviceUrl: 'https://www.passeport.ma' },
        { servicePhone: { telephone: '3737' } },
      ],
    });
  });

  test('that we do not have is not found; a format that we do not have is 406', async () => {
    expect((await app.request('/v1/services/nowhere')).status).toBe(404);
    const init = { headers: { Accept: 'text/turtle' } };
    expect((await app.request('/v1/services/passeport-adulte', init)).status).toBe(406);
  });
});
