import { describe, expect, test } from 'vitest';
import { fakeWorld } from '../fake-world.ts';

const { app } = fakeWorld();
const pageOf = async (path: string) => (await app.request(path)).text();

describe('the articles, for programs', () => {
  test('are listed with their first paragraph in the language that is asked for', async () => {
    const response = await app.request('/v1/articles?language=fr');
    expect(response.headers.get('Content-Language')).toBe('fr');
    expect(await response.json()).toEqual({
      language: 'fr',
      articles: [
        {
          id: 'portails',
          title: 'Les portails',
          opening: 'Le formulaire est sur passeport.ma.',
        },
      ],
    });
  });

  test('are read one by one, with links, services, sources and date', async () => {
    const response = await app.request('/v1/articles/portails?language=ar');
    expect(await response.json()).toMatchObject({
      id: 'portails',
      language: 'ar',
      title: 'Les portails ar',
      text: expect.stringContaining('[passeport.ma](https://www.passeport.ma)'),
      checkedOn: '2026-11-24',
      relatedServices: [{ id: 'passeport-adulte', name: 'Passeport ar' }],
      sources: [{ id: 'site', url: 'https://www.passeport.ma' }],
    });
  });

  test('that we do not have are not found; another language is 400, another format 406', async () => {
    expect((await app.request('/v1/articles/nowhere')).status).toBe(404);
    expect((await app.request('/v1/articles?language=en')).status).toBe(400);
    const init = { headers: { Accept: 'text/turtle' } };
    expect((await app.request('/v1/articles', init)).status).toBe(406);
    expect((await app.request('/v1/articles/portails', init)).status).toBe(406);
  });

  test('are named by the services that they are about', async () => {
    const service = await (await app.request('/v1/services/passeport-adulte?language=fr')).json();
    expect(service).toMatchObject({ articles: [{ id: 'portails', title: 'Les portails' }] });
  });
});

describe('the articles, as pages', () => {
  test('are listed in the language and direction that is asked for', async () => {
    const page = await pageOf('/articles?language=ar');
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('<a href="/articles/portails?language=ar">Les portails ar</a>');
    expect(page).toContain('<a href="/articles?language=fr" lang="fr" hreflang="fr">');
  });

  test('looks and prints like a service, because it has the same style', async () => {
    for (const path of ['/articles', '/articles/portails', '/services/passeport-adulte']) {
      const page = await pageOf(`${path}?language=fr`);
      expect(page, path).toContain('<body class="sheet">');
      expect(page, path).toContain('href="/web/sheet.css"');
    }
  });

  test('are told under headings, with links, services, sources and date', async () => {
    const page = await pageOf('/articles/portails?language=fr');
    expect(page).toContain('<html lang="fr" dir="ltr">');
    expect(page).toMatch(
      /<h1>Les portails<\/h1>.*<h2>Ensuite<\/h2><ul><li>Le <em>Passeport<\/em>/s,
    );
    expect(page).toContain('href="https://www.passeport.ma"');
    expect(page).toContain('<a href="/services/passeport-adulte?language=fr">Passeport</a>');
    expect(page).toContain('vérifié le 24/11/2026');
  });

  test('carry no markup of their own and load nothing from another site', async () => {
    const page = await pageOf('/articles/portails?language=fr');
    expect(page).toContain('&lt;au&gt;');
    expect(page).not.toMatch(/ src="https?:|<link[^>]*href="https?:|<script/);
  });

  test('that we do not have are not found', async () => {
    expect((await app.request('/articles/nowhere')).status).toBe(404);
  });

  test('are linked from the first page and from the services that they are about', async () => {
    expect(await pageOf('/?language=ary')).toContain('<a href="/articles?language=ary">');
    expect(await pageOf('/services/passeport-adulte?language=ar')).toContain(
      '<a href="/articles/portails?language=ar">Les portails ar</a>',
    );
  });
});
