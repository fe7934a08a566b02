import type { LineKind, WordedLine } from '../../domain/passage.ts';

/** `[3]`, `[3][4]`, `[3, 4]`: what a model was told to write after each sentence. */
const CITATION = /\[(\d{1,3}(?:\s*[,،]\s*\d{1,3})*)\]/g;

/** A sentence ends with its stop and the citations behind it. */
const SENTENCE = /.+?[.!?؟…](?:\s*\[[\d\s,،]+\])*(?=\s|$)|.+$/gsu;

const LIST_MARKS: ReadonlyArray<readonly [LineKind, RegExp]> = [
  ['bullet', /^[-*•–]\s+/u],
  ['number', /^\d{1,2}[.)-]\s+/u],
];

/** Reads a model's answer line by line: paragraphs, lists and their headings. */
export function parseWording(text: string): WordedLine[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .flatMap((paragraph, index) =>
      paragraph.split('\n').flatMap((line) => readLine(line.trim(), index)),
    );
}

function readLine(line: string, paragraph: number): WordedLine[] {
  if (line === '') return [];
  for (const [kind, mark] of LIST_MARKS) {
    if (mark.test(line)) return [readSentence(line.replace(mark, ''), kind, paragraph)];
  }
  if (line.endsWith(':')) return [readSentence(line, 'heading', paragraph)];
  const said = line.match(SENTENCE) ?? [];
  return inheritCitations(said.map((sentence) => readSentence(sentence, 'sentence', paragraph)));
}

/** A citation behind several sentences stands for those before it that have none. */
function inheritCitations(lines: readonly WordedLine[]): WordedLine[] {
  return lines.map((line, index) => {
    const next = lines.slice(index).find(({ cited }) => cited.length > 0);
    return next && line.cited.length === 0 ? { ...line, cited: next.cited } : line;
  });
}

function readSentence(said: string, kind: LineKind, paragraph: number): WordedLine {
  const marks = [...said.matchAll(CITATION)].flatMap(([, numbers = '']) => numbers.split(/[,،]/));
  // A mark before a full stop or a comma leaves a space behind; French keeps the one before «:».
  const text = said
    .replace(CITATION, '')
    .replace(/\s{2,}/g, ' ')
    .replace(/\s([.,؟،؛])/gu, '$1')
    .trim();
  return { kind, text, cited: [...new Set(marks.map((mark) => Number(mark) - 1))], paragraph };
}
