import { figuresOf } from '../domain/figures.ts';

/** The figures, dates and numbers of a text that are not among the known ones. */
export function unfoundedFigures(text: string, known: ReadonlySet<string>): string[] {
  return figuresOf(withoutListMarks(text)).filter((figure) => !known.has(figure));
}

/** The number of an ordered list's item is not a figure of the answer. */
function withoutListMarks(text: string): string {
  return text.replace(/^\d+\. /gm, '');
}
