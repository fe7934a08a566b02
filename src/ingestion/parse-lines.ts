import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { formatField } from './fault.ts';

/** A line as it was read, or what is wrong with it, field by field. */
export type ParsedLine<Line> =
  | { success: true; line: Line }
  | { success: false; faults: { field: string; message: string }[] };

/** The lines of a file of JSON lines, blank ones left out, each with its number in the file. */
export function parseLines<Line>(
  path: string,
  format: z.ZodType<Line>,
): { number: number; read: ParsedLine<Line> }[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, index) =>
      text.trim() === '' ? [] : [{ number: index + 1, read: parseLine(text, format) }],
    );
}

function parseLine<Line>(text: string, format: z.ZodType<Line>): ParsedLine<Line> {
  try {
    const read = format.safeParse(JSON.parse(text));
    if (read.success) return { success: true, line: read.data };
    const faults = read.error.issues.flatMap(withinUnion).map(({ path, message }) => ({
      field: formatField(path),
      message,
    }));
    return { success: false, faults };
  } catch {
    return { success: false, faults: [{ field: '', message: 'is not JSON' }] };
  }
}

/** Of a line that may have one form or another, what is wrong with the form that it comes nearest to. */
function withinUnion(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [nearest] = [...issue.errors].sort((one, other) => one.length - other.length);
  return nearest ?? [issue];
}
