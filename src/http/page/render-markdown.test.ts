import { expect, test } from 'vitest';
import { renderMarkdown, renderText } from './render-markdown.ts';

const htmlOf = (markdown: string) => renderMarkdown(markdown, 'ltr').join('');

test('paragraphs, bold, italics and links become elements', () => {
  expect(htmlOf('Prix : **75 *DH* net**\n\nVoir [a.ma](https://a.ma/x?y=1&z=2).')).toBe(
    '<p>Prix\u00a0: <strong>75 <em>DH</em> net</strong></p>' +
      '<p>Voir <a href="https://a.ma/x?y=1&amp;z=2" rel="noopener noreferrer"><bdi>a.ma</bdi></a>.</p>',
  );
});

test('a heading line is followed by its list', () => {
  expect(htmlOf('À apporter :\n- un\n- **deux**')).toBe(
    '<p>À apporter\u00a0:</p><ul><li>un</li><li><strong>deux</strong></li></ul>',
  );
  expect(htmlOf('1. un\n2. deux')).toBe('<ol start="1"><li>un</li><li>deux</li></ol>');
});

test('figures and names keep their order among Arabic words, and brackets stay in pairs', () => {
  expect(renderText('اتصل ب 080 200 37 37 (Al Barid).', 'rtl').join('')).toBe(
    'اتصل ب <bdi dir="ltr">080 200 37 37</bdi> (<bdi dir="ltr">Al Barid</bdi>).',
  );
  expect(renderMarkdown('**500 درهم**', 'rtl').join('')).toBe(
    '<p><strong><bdi dir="ltr">500</bdi>\u00a0درهم</strong></p>',
  );
  expect(renderText('le <b>دليل</b> ici', 'ltr').join('')).toBe(
    'le &lt;b&gt;<bdi dir="rtl">دليل</bdi>&lt;/b&gt; ici',
  );
});

test('no line ends between a mark and the word that it belongs to', () => {
  expect(renderText('« armala » : 3 000 DH', 'ltr').join('')).toBe(
    '«\u00a0armala\u00a0»\u00a0: 3 000\u00a0DH',
  );
});

test.each([
  '[x](javascript:alert(1))',
  '[x](http://a.ma)',
  '[x](data:text/html,x)',
  '[x](//a.ma)',
  '[x](https://a.ma"onmouseover=alert)',
  '<a href="https://a.ma">x</a>',
  '![x](javascript:x)',
])('%s never becomes a link', (markdown) => {
  expect(htmlOf(markdown)).not.toMatch(/<a |<img/);
});

test('a long line of marks is read in no time', () => {
  const start = performance.now();
  for (const mark of ['*', '**', '[', '](', '[a](', '*a', '**a*']) htmlOf(mark.repeat(4000));
  expect(performance.now() - start).toBeLessThan(1500);
});
