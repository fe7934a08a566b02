import { html } from 'hono/html';
import { type Block, type Inline, readMarkdown } from '../../../web/read-markdown.js';

/** HTML that was escaped piece by piece. */
export type SafeHtml = ReturnType<typeof html>;

/** Markdown as HTML. The reader passes only safe addresses; the rest is escaped as text. */
export function renderMarkdown(markdown: string): SafeHtml[] {
  return readMarkdown(markdown).map(renderBlock);
}

function renderBlock(block: Block): SafeHtml {
  if (block.kind === 'paragraph') return html`<p>${block.children.map(renderInline)}</p>`;
  const items = block.items.map((item) => html`<li>${item.map(renderInline)}</li>`);
  return block.kind === 'bullets'
    ? html`<ul>${items}</ul>`
    : html`<ol start="${block.start}">${items}</ol>`;
}

function renderInline(piece: Inline): SafeHtml {
  switch (piece.kind) {
    case 'text':
      return html`${piece.text}`;
    case 'strong':
      return html`<strong>${piece.children.map(renderInline)}</strong>`;
    case 'em':
      return html`<em>${piece.children.map(renderInline)}</em>`;
    case 'link':
      return html`<a href="${piece.href}" rel="noopener noreferrer"><bdi>${piece.text}</bdi></a>`;
  }
}
