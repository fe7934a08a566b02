/** A piece of a line: text, emphasis, or a link to an address that is known to be safe. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'em'; children: Inline[] }
  | { kind: 'link'; href: string; text: string };

export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'bullets' | 'numbers'; start: number; items: Inline[][] };

/** Reads the Markdown that answers are written in; whatever else is in it stays text. */
export function readMarkdown(markdown: string): Block[];
