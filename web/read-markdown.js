/** Only these may be linked: a page over TLS, or a telephone number. */
const SAFE_ADDRESS = /^(?:https:\/\/[^\s"'<>]+|tel:\+?\d+)$/;

const BULLET = /^\s*[-*]\s+(.*)$/;
const NUMBER = /^\s*(\d{1,3})\.\s+(.*)$/;
const HEADING = /^#{1,6}\s+/;

/** A link, bold or italics; each stops at its own end mark, so the match is linear. */
const INLINE = /\[([^[\]]+)\]\(([^()\s]+)\)|\*\*((?:[^*]|\*(?!\*))+)\*\*|\*([^*\s][^*]*)\*/g;

/** Reads the Markdown that answers are written in; whatever else is in it stays text. */
export function readMarkdown(markdown) {
  return markdown
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .flatMap((block) => readBlock(block.trim().split('\n')));
}

function readBlock(lines) {
  const blocks = [];
  for (const line of lines) {
    const bullet = BULLET.exec(line);
    const number = NUMBER.exec(line);
    const last = blocks.at(-1);
    if (bullet) addItem(blocks, 'bullets', 1, bullet[1]);
    else if (number) addItem(blocks, 'numbers', Number(number[1]), number[2]);
    else if (last?.kind === 'paragraph') last.children.push(text(' '), ...readInline(line.trim()));
    else if (last && /^\s/.test(line))
      last.items.at(-1).push(text(' '), ...readInline(line.trim()));
    else blocks.push({ kind: 'paragraph', children: readLine(line) });
  }
  return blocks;
}

function readLine(line) {
  const children = readInline(line.replace(HEADING, '').trim());
  return HEADING.test(line) ? [{ kind: 'strong', children }] : children;
}

function addItem(blocks, kind, start, content) {
  const last = blocks.at(-1);
  if (last?.kind === kind) last.items.push(readInline(content));
  else blocks.push({ kind, start, items: [readInline(content)] });
}

function readInline(line) {
  const pieces = [];
  let end = 0;
  for (const match of line.matchAll(INLINE)) {
    if (match.index > end) pieces.push(text(line.slice(end, match.index)));
    pieces.push(readPiece(match));
    end = match.index + match[0].length;
  }
  if (end < line.length) pieces.push(text(line.slice(end)));
  return pieces;
}

function readPiece([, label, href, strong, em]) {
  if (strong !== undefined) return { kind: 'strong', children: readInline(strong) };
  if (em !== undefined) return { kind: 'em', children: readInline(em) };
  return SAFE_ADDRESS.test(href) ? { kind: 'link', href, text: label } : text(label);
}

function text(content) {
  return { kind: 'text', text: content };
}
