import { BLANK } from '../../domain/blanks.ts';
import type { CheckingWords } from '../../domain/checking-words.ts';
import type { Passage, WordedLine } from '../../domain/passage.ts';
import type { Variety } from '../../domain/variety.ts';
import { fold, foldedWords } from '../../language/fold.ts';
import { isInScriptOf } from '../check-script.ts';
import { brokenPassages } from './broken-passages.ts';
import { markupFault } from './markup-fault.ts';
import { parseWording } from './parse-wording.ts';
import { glueOf, tellingTokens } from './tokenise.ts';
import { nameWordsOf, toldUnits, type Unit, unitsOf } from './told-units.ts';

/** What a model's answer is held against. */
export interface WordingGrounds {
  variety: Variety;
  passages: readonly Passage[];
  /** The name of the service. */
  name: string;
  /** The headings that a list may stand under. */
  headings: readonly string[];
  words: CheckingWords;
  /** What the model was told: nothing of it may come back. */
  instructions: string;
}

export interface CheckedWording {
  /** What may go out, in order. */
  lines: WordedLine[];
  /** Indexes of the passages that it tells whole. */
  told: ReadonlySet<number>;
  /** Why lines were held back, in words for the log: never their text. */
  withheld: string[];
}

/** A sentence that leans on more passages than this cannot be followed. */
const MOST_CITED = 6;

/** So many words of the instructions in a row are no accident. */
const LEAK = 6;

interface Reading {
  line: WordedLine;
  units: readonly Unit[];
  fault?: string;
}

/**
 * Lets through the sentences of a model's answer that tell whole sentences of the passages that
 * they cite, and nothing else: every figure, word and blank, in its order, with glue between.
 * A passage that is told in part only is held back with all its sentences.
 */
export function checkWording(text: string, grounds: WordingGrounds): CheckedWording {
  const glue = glueOf(grounds.words);
  const nameWords = nameWordsOf(grounds.name, glue);
  const units = grounds.passages.map((passage, index) => unitsOf(passage, index, glue));
  const leaks = new Set(runsOf(foldedWords(grounds.instructions)));
  const headings = new Set(grounds.headings.map(fold));

  const read = (line: WordedLine): Reading => {
    const fault = (reason: string): Reading => ({ line, units: [], fault: reason });
    const written = markupFault(line.text);
    if (written) return fault(written);
    if (line.kind === 'heading') {
      return headings.has(fold(line.text)) ? { line, units: [] } : fault('unknown heading');
    }
    // The ids between braces are no words of the answer.
    if (!isInScriptOf(grounds.variety, line.text.replace(BLANK, ' ')))
      return fault(`not in ${grounds.variety}`);
    if (runsOf(foldedWords(line.text)).some((run) => leaks.has(run))) return fault('leak');
    if (line.cited.length === 0) return fault('no citation');
    if (line.cited.length > MOST_CITED) return fault('too many citations');
    const cited = line.cited.map((index) => units[index]);
    if (cited.includes(undefined)) return fault('forged citation');
    const leanedOn = cited.flatMap((some) => some ?? []);
    const tokens = tellingTokens(line.text, glue);
    const tells = toldUnits(tokens, leanedOn, nameWords);
    return tells ? { line, units: tells } : fault('not what the passage says');
  };

  const readings = parseWording(text).map(read);
  const kept = keepWhole(readings, units);
  return {
    lines: dropIdleHeadings(kept.map(({ line }) => line)),
    told: new Set(kept.flatMap((reading) => reading.units.map((unit) => unit.passage))),
    withheld: [
      ...readings.flatMap(({ fault }) => fault ?? []),
      ...readings
        .filter((reading) => !reading.fault && !kept.includes(reading))
        .map(() => 'passage told in part'),
    ],
  };
}

/** Drops what tells a passage in part until every passage that is left is told whole. */
function keepWhole(readings: readonly Reading[], units: readonly Unit[][]): Reading[] {
  let kept = readings.filter(({ fault }) => fault === undefined);
  while (true) {
    const broken = brokenPassages(
      kept.flatMap((reading) => reading.units),
      units,
    );
    if (broken.size === 0) return kept;
    kept = kept.filter((reading) => !reading.units.some((unit) => broken.has(unit.passage)));
  }
}

/** A heading is said with a list item under it, or not at all. */
function dropIdleHeadings(lines: readonly WordedLine[]): WordedLine[] {
  return lines.filter((line, index) => {
    const next = lines[index + 1];
    return line.kind !== 'heading' || next?.kind === 'bullet' || next?.kind === 'number';
  });
}

function runsOf(words: readonly string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - LEAK + 1))
    .map((_, index) => words.slice(index, index + LEAK).join(' '));
}
