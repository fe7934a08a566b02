import { expect, test } from 'vitest';
import { fakeWorld } from '../fake-world.ts';

const pageFor = async (query: string) => {
  const { app } = fakeWorld();
  return (await app.request(`https://dalil.example/embed${query}`)).text();
};

test('the tag, the policy and the hash are those of this service', async () => {
  const page = await pageFor('?chatLanguage=ar&position=start&theme=auto');
  expect(page).toContain('src=&quot;https://dalil.example/widget.js&quot;');
  expect(page).toContain(
    'language=&quot;ar&quot; position=&quot;start&quot; theme=&quot;auto&quot;',
  );
  expect(page).toContain('script-src https://dalil.example; connect-src https://dalil.example');
  expect(page).toMatch(/integrity=&quot;sha384-[\w+/]{64}&quot;/);
});

test.each([
  ['fr', 'ltr', 'Intégrer Dalil', 'Contraste avec le blanc : 6,5 : 1'],
  ['ar', 'rtl', 'إدماج دليل', 'التباين مع الأبيض: 6,5 : 1'],
  ['ary', 'rtl', 'زيد دليل', 'التباين مع الأبيض: 6,5 : 1'],
  ['ary-Latn', 'ltr', 'Zid Dalil', 'Contraste m3a lebyed: 6,5 : 1'],
])('is written in %s, and leads to the other languages', async (language, ...told) => {
  const page = await pageFor(`?language=${language}`);
  const text = page.replace(/<\/?bdi[^>]*>/g, '').replaceAll('\u00a0', ' ');
  const [direction, title, contrast] = told;
  expect(page).toContain(`<html lang="${language}" dir="${direction}">`);
  expect(page).toContain(`<h1>${title}`);
  expect(text).toContain(contrast);
  for (const other of ['fr', 'ar', 'ary', 'ary-Latn'])
    expect(page).toContain(`href="/embed?language=${other}"`);
});

test('a colour that white cannot be read on is told', async () => {
  expect(await pageFor('?accent=%23ffcc00')).toContain('Contraste insuffisant');
  expect(await pageFor('?accent=%23123456')).toContain('--dalil-accent: #123456');
});

test('what cannot be used is left out, and whatever is typed is only text', async () => {
  const typed = encodeURIComponent('"><script>alert(1)</script>');
  const page = await pageFor(`?accent=red&chatLanguage=en&site=${typed}`);
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('value="#0b6b4a"');
  expect(page).not.toContain('language=&quot;en');
});
