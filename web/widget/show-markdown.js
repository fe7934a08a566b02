import { readMarkdown } from '../read-markdown.js';
import { isolate } from './direction.js';
import { element, link } from './elements.js';

/** Shows an answer's Markdown as elements, in one direction. */
export function showBlocks(blocks, direction) {
  const showInline = (piece) => {
    if (piece.kind === 'text') return isolate(piece.text, direction);
    if (piece.kind === 'link') return [link(piece.href, piece.text)];
    return [element(piece.kind, {}, ...piece.children.flatMap(showInline))];
  };
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return element('p', {}, ...block.children.flatMap(showInline));
    const start = block.kind === 'numbers' && block.start !== 1 ? block.start : undefined;
    const items = block.items.map((item) => element('li', {}, ...item.flatMap(showInline)));
    return element(block.kind === 'bullets' ? 'ul' : 'ol', { start }, ...items);
  });
}

/** The same as plain text, to be copied or heard. */
export function plainText(markdown) {
  const textOf = (piece) => piece.text ?? piece.children.map(textOf).join('');
  return readMarkdown(markdown)
    .map((block) =>
      block.kind === 'paragraph'
        ? block.children.map(textOf).join('')
        : block.items.map((item) => `- ${item.map(textOf).join('')}`).join('\n'),
    )
    .join('\n');
}
