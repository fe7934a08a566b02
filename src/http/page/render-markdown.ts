import { html } from 'hono/html';
import { type Block, type Inline, readMarkdown } from '../../../web/read-markdown.js';
import { splitRuns } from '../../../web/split-runs.js';
import type { Direction } from '../../domain/variety.ts';

/** HTML that was escaped piece by piece. */
export type SafeHtml = ReturnType<typeof html>;

/** A text in which figures, telephone numbers and names of the other direction stand isolated. */
export function renderText(text: string, direction: Direction): SafeHtml[] {
  return splitRuns(text, direction).map((run) =>
    run.direction === undefined
      ? html`${run.text}`
      : html`<bdi dir="${run.direction}">${run.text}</bdi>`,
  );
}

/**
 * Markdown as HTML, read in one direction. The reader passes only safe addresses; the rest is
 * escaped as text.
 */
export function renderMarkdown(markdown: string, direction: Direction): SafeHtml[] {
  return readMarkdown(markdown).map((block) => renderBlock(block, direction));
}

function renderBlock(block: Block, direction: Direction): SafeHtml {
  const line = (pieces: readonly Inline[]) => pieces.map((piece) => renderInline(piece, direction));
  if (block.kind === 'paragraph') return html`<p>${line(block.children)}</p>`;
  const items = block.items.map((item) => html`<li>${line(item)}</li>`);
  return block.kind === 'bullets'
    ? html`<ul>${items}</ul>`
    : html`<ol start="${block.start}">${items}</ol>`;
}

function renderInline(piece: Inline, direction: Direction): SafeHtml {
  const inside = (children: readonly Inline[]) =>
    children.map((child) => renderInline(child, direction));
  switch (piece.kind) {
    case 'text':
      return html`${renderText(piece.text, direction)}`;
    case 'strong':
      return html`<strong>${inside(piece.children)}</strong>`;
    case 'em':
      return html`<em>${inside(piece.children)}</em>`;
    case 'link':
      return html`<a href="${piece.href}" rel="noopener noreferrer"><bdi>${piece.text}</bdi></a>`;
  }
}
