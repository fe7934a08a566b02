import { z } from 'zod';
import { Identifier } from './identifier.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Source } from './source.ts';

/** What stands above the text of one rendition of an article. */
export const ArticleHead = z.strictObject({
  id: Identifier,
  title: z.string().trim().min(1),
  /** Ids of shared sources, or of sources of the related services' cards. */
  sources: z.array(Identifier).min(1),
  /** When somebody last compared the whole article with its sources. */
  checkedOn: z.iso.date(),
  relatedServices: z.array(Identifier).min(1),
});
export type ArticleHead = z.infer<typeof ArticleHead>;

/** What citizens need to know that is not a procedure, in the four varieties. */
export interface Article extends Pick<ArticleHead, 'id' | 'checkedOn' | 'relatedServices'> {
  title: LocalizedText;
  /** Markdown: paragraphs, lists, `##` headings; `{channel-id}` and `{service-id}` as in cards. */
  text: LocalizedText;
  sources: readonly Source[];
}

/** The first paragraph, which answers on its own. */
export function openingOf(text: string): string {
  return text.split('\n\n')[0] ?? text;
}
