import { expect, test } from 'vitest';
import { joinModules } from './join-modules.ts';

const join = (files: Record<string, string>, built: string[] = []) =>
  joinModules('widget/a.js', new Map(Object.entries(files)), new Set(built));

test('each module stands after those that it imports, once, without comments', () => {
  const joined = join({
    'widget/a.js':
      "import { b } from './b.js';\nimport { c } from '../c.js';\n\nexport const a = b + c;\n",
    'widget/b.js':
      "import { c } from '../c.js';\n\n/** Why. */\nexport function b() {\n  // Because.\n  return c;\n}\n",
    'c.js': 'export const c = 1;\n',
  });
  expect(joined).toBe('const c = 1;\nfunction b() {\nreturn c;\n}\nconst a = b + c;\n');
});

test('what is built by the caller is left to it', () => {
  const files = { 'widget/a.js': "import { x } from './built.js';\nexport const a = x;\n" };
  expect(join(files, ['widget/built.js'])).toBe('const a = x;\n');
});

test.each([
  ['a missing module', { 'widget/a.js': "import { b } from './b.js';\n" }],
  ['a renamed import', { 'widget/a.js': "import { b as c } from './b.js';\n", 'widget/b.js': '' }],
  ['a default export', { 'widget/a.js': 'export default 1;\n' }],
  [
    'one name in two modules',
    {
      'widget/a.js': "import { b } from './b.js';\nconst x = b;\n",
      'widget/b.js': 'const x = 1;\nexport const b = x;\n',
    },
  ],
])('%s stops the start', (_, files) => {
  expect(() => join(files as Record<string, string>)).toThrow();
});
