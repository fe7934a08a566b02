/** HTML that may stand in a page as it is. Made by `markup` only, which escapes all else. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Markup | string | number | undefined | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes what has a meaning in HTML, for text between tags and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A template of HTML: what is put into it is escaped, unless it is markup already. */
export function markup(literals: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const parts = literals.map((literal, index) => literal + textOf(contents[index]));
  return new Markup(parts.join(''));
}

function textOf(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (content === undefined) return '';
  if (typeof content === 'string' || typeof content === 'number') {
    return escapeHtml(String(content));
  }
  return content.map(textOf).join('');
}
