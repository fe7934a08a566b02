/** Something wrong in `knowledge/`, said so that an editor finds the place. */
export interface Fault {
  /** Path of the file, relative to the knowledge folder. */
  file: string;
  /** Line in that file, counted from 1. */
  line: number;
  /** The field, as `costs[0].text.fr`. */
  field: string;
  message: string;
  /** A stale fact or a missing rendition is worth knowing; an error stops the build. */
  severity: 'error' | 'warning';
}

export type FieldPath = readonly PropertyKey[];

export function formatField(path: FieldPath): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

export function formatFault(fault: Fault): string {
  const field = fault.field === '' ? '' : ` ${fault.field}`;
  return `${fault.severity} ${fault.file}:${fault.line}${field}: ${fault.message}`;
}
