import { expect, test } from 'vitest';
import { fakeWorld } from '../fake-world.ts';

const pageFor = async (query: string) => {
  const { app } = fakeWorld();
  return (await app.request(`https://dalil.example/embed${query}`)).text();
};

test('the tag, the policy and the hash are those of this service', async () => {
  const page = await pageFor('?language=ar&position=start');
  expect(page).toContain('src=&quot;https://dalil.example/widget.js&quot;');
  expect(page).toContain('language=&quot;ar&quot; position=&quot;start&quot;');
  expect(page).toContain('script-src https://dalil.example; connect-src https://dalil.example');
  expect(page).toMatch(/integrity=&quot;sha384-[\w+/]{64}&quot;/);
});

test('a colour that white cannot be read on is told', async () => {
  expect(await pageFor('?accent=%23ffcc00')).toContain('Contraste insuffisant');
  expect(await pageFor('?accent=%23123456')).toContain('--dalil-accent: #123456');
});

test('what cannot be used is left out, and whatever is typed is only text', async () => {
  const typed = encodeURIComponent('"><script>alert(1)</script>');
  const page = await pageFor(`?accent=red&language=en&site=${typed}`);
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('value="#0b6b4a"');
  expect(page).not.toContain('language=&quot;en');
});
