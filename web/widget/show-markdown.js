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
export function plainText(blocks) {
  const textOf = (piece) => piece.text ?? piece.children.map(textOf).join('');
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.children.map(textOf).join('')
        : block.items.map((item) => `- ${item.map(textOf).join('')}`).join('\n'),
    )
    .join('\n');
}

/** The last paragraph mostly names the sources, which stand folded beneath the answer too. */
export function withoutSources(blocks, citations) {
  const links = (blocks.at(-1)?.children ?? []).filter(({ kind }) => kind === 'link');
  const cited = ({ text }) => citations.some(({ title }) => title === text);
  const names = blocks.length > 1 && links.length > 0 && links.every(cited);
  return names ? blocks.slice(0, -1) : blocks;
}
