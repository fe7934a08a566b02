import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, markup } from './markup.ts';

describe('markup', () => {
  it('escapes whatever is put into it, in text and in quoted attributes', () => {
    const hostile = `"><script>alert('1')</script>&amp;`;
    expect(markup`<p title="${hostile}">${[hostile]}</p>`.text).toBe(
      `<p title="${escapeHtml(hostile)}">${escapeHtml(hostile)}</p>`,
    );
    expect(escapeHtml(hostile)).toBe(
      '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;',
    );
  });

  it('lets markup stand that it has made itself, once escaped', () => {
    const inner = markup`<b>${'<i>'}</b>`;
    expect(markup`<p>${inner}${[inner, 7]}${undefined}</p>`.text).toBe(
      '<p><b>&lt;i&gt;</b><b>&lt;i&gt;</b>7</p>',
    );
  });

  it('leaves no character that could open a tag, an attribute or an entity, and loses none', () => {
    const characters = fc.constantFrom('<', '>', '&', '"', "'", 'amp;', 'a', 'ش');
    fc.assert(
      fc.property(fc.array(characters), (parts) => {
        const escaped = escapeHtml(parts.join(''));
        expect(escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>"'&]/);
        const back = escaped
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&');
        expect(back).toBe(parts.join(''));
      }),
    );
  });
});
