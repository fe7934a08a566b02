import { readMarkdown } from './read-markdown.js';

/** Shows Markdown as elements; text only ever becomes text. */
export function showMarkdown(markdown) {
  return readMarkdown(markdown).map(showBlock);
}

function showBlock(block) {
  if (block.kind === 'paragraph') return element('p', block.children.map(showInline));
  const list = element(block.kind === 'bullets' ? 'ul' : 'ol');
  if (block.kind === 'numbers' && block.start !== 1) list.start = block.start;
  list.append(...block.items.map((item) => element('li', item.map(showInline))));
  return list;
}

function showInline(piece) {
  if (piece.kind === 'text') return document.createTextNode(piece.text);
  if (piece.kind === 'link') return link(piece.href, piece.text);
  return element(piece.kind, piece.children.map(showInline));
}

/** A link to another site; a telephone number keeps its direction in an Arabic sentence. */
export function link(href, text) {
  const anchor = element('a', [element('bdi', [text])]);
  anchor.href = href;
  if (href.startsWith('https:')) {
    anchor.target = '_blank';
    anchor.rel = 'noopener noreferrer';
  }
  return anchor;
}

export function element(name, children = [], className = '') {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}
