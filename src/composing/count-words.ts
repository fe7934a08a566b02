const LINK_TARGET = /\]\([^)]*\)/g;
const MARKUP = /[*_[\]#>]/g;

/** The words that a reader sees in a Markdown text. */
export function countWords(markdown: string): number {
  const words = markdown.replace(LINK_TARGET, ' ').replace(MARKUP, '').split(/\s+/);
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
