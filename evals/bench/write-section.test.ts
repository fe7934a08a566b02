import { describe, expect, it } from 'vitest';
import { replaceSection } from './write-section.ts';

const PAGE =
  'Top\n<!-- bench:a -->\nold\n<!-- /bench:a -->\n<!-- bench:b -->\nb\n<!-- /bench:b -->\n';

describe('a section of the page', () => {
  it('is replaced between its comments, and nothing else is', () => {
    const written = replaceSection(PAGE, 'a', 'new');
    expect(written).toBe(PAGE.replace('\nold\n', '\n\nnew\n\n'));
    expect(replaceSection(written, 'a', 'old')).toBe(PAGE.replace('\nold\n', '\n\nold\n\n'));
  });

  it('must be there', () => {
    expect(() => replaceSection(PAGE, 'c', 'new')).toThrow('bench:c');
  });
});
