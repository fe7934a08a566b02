import { blanksIn } from '../../domain/blanks.ts';
import type { Fault } from '../fault.ts';
import type { ArticleRendition } from '../read-articles.ts';
import { sortedFigures } from './figures.ts';

/** The fields above the text that all renditions share. */
const SHARED_FIELDS = ['sources', 'checkedOn', 'relatedServices'] as const;

/** Line by line, a rendition tells what the French one tells: its figures, its links, its lists. */
export function compareWithFrench(rendition: ArticleRendition, french: ArticleRendition): Fault[] {
  const { head, lines, file } = rendition;
  const fields = SHARED_FIELDS.filter((name) => String(head[name]) !== String(french.head[name]));
  const faults = [
    ...fields.map((name) => file.faultAt([name], `differs from that of ${french.file.name}`)),
    ...compare(head.title, french.head.title).map((message) => file.faultAt(['title'], message)),
  ];
  const kinds = (article: ArticleRendition) => article.lines.map(({ text }) => kindOf(text));
  const apart = kinds(french).findIndex((kind, index) => kind !== kinds(rendition)[index]);
  if (apart >= 0 || lines.length !== french.lines.length) {
    const at = lines[apart < 0 ? french.lines.length : apart] ?? lines.at(-1);
    const message = `paragraphs, headings and lists differ from those of ${french.file.name} from here on`;
    return [...faults, file.faultOnLine(at?.number ?? 1, message)];
  }
  return [
    ...faults,
    ...lines.flatMap(({ text, number }, index) =>
      compare(text, french.lines[index]?.text ?? '').map((message) =>
        file.faultOnLine(number, message),
      ),
    ),
  ];
}

function compare(text: string, french: string): string[] {
  const [figures, wanted] = [figuresIn(text), figuresIn(french)];
  const [links, wantedLinks] = [linksIn(text), linksIn(french)];
  return [
    ...(figures === wanted ? [] : [`figures “${figures}” differ from fr “${wanted}”`]),
    ...(links === wantedLinks ? [] : [`links “${links}” differ from fr “${wantedLinks}”`]),
  ];
}

/** The number of an item is no figure of the text. */
function figuresIn(line: string): string {
  return sortedFigures(line.replace(/^\d+\. /, ''));
}

function linksIn(line: string): string {
  return blanksIn(line).sort().join(' ');
}

/** Headings, items with and without number and paragraphs are different kinds of line. */
function kindOf(line: string): string {
  return /^(?:#+|[-*]|\d+\.) /.exec(line)?.[0].replace(/\d+/, '1') ?? '';
}
