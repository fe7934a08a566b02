import type { Draft, DraftBasis } from '../domain/draft.ts';
import { fillBlanks } from '../domain/fill-blanks.ts';
import type { LineKind, Passage, WordedLine } from '../domain/passage.ts';
import { citeFacts, wordSources } from './cite.ts';
import type { Wording } from './word-fact.ts';

/** What a model worded and the checks let through. */
export interface Worded {
  lines: readonly WordedLine[];
  /** Indexes of the passages that they tell, in their order. */
  told: ReadonlySet<number>;
  passages: readonly Passage[];
  /** The prompt and the model, as they are kept with the answer. */
  by: string;
}

/** The draft in a model's words: links, sources and what stands behind the facts are put in here. */
export function applyWording(
  draft: Draft,
  basis: DraftBasis,
  worded: Worded,
  wording: Wording,
): Draft {
  const facts = [...worded.told].flatMap((index) => worded.passages[index]?.fact ?? []);
  const citations = citeFacts(facts, basis.card, wording.knowledge);
  const behind = draft.blocks.filter((block) => !basis.blocks.includes(block));
  return {
    ...draft,
    blocks: [...wordBlocks(worded.lines, wording), ...behind],
    citations,
    sourceLine: wordSources(citations, wording),
    wordedBy: worded.by,
  };
}

function wordBlocks(lines: readonly WordedLine[], wording: Wording): string[] {
  const blocks: string[] = [];
  let count = 0;
  lines.forEach((line, index) => {
    count = line.kind === 'number' ? count + 1 : 0;
    const words = fillBlanks(balanceBold(line.text), wording.knowledge, wording.variety);
    const said = `${markOf(line.kind, count)}${words}`;
    const joint = jointOf(lines[index - 1], line);
    blocks.push(joint === undefined ? said : `${blocks.pop() ?? ''}${joint}${said}`);
  });
  return blocks;
}

/** What stands between two lines of one block; undefined where another block begins. */
function jointOf(before: WordedLine | undefined, line: WordedLine): string | undefined {
  if (before === undefined || before.paragraph !== line.paragraph) return undefined;
  if (line.kind !== 'sentence') return '\n';
  return before.kind === 'sentence' ? ' ' : undefined;
}

function markOf(kind: LineKind, count: number): string {
  if (kind === 'bullet') return '- ';
  return kind === 'number' ? `${count}. ` : '';
}

/** A lone `**` or `*` would change the rest of the answer: then nothing is bold. */
function balanceBold(text: string): string {
  const balanced = text.split('**').length % 2 === 1 && !text.replaceAll('**', '').includes('*');
  return balanced ? text : text.replaceAll('*', '');
}
