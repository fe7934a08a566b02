import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Fault, type FieldPath, formatField } from './fault.ts';

/** A YAML file that remembers where each of its fields stands. */
export class YamlFile {
  readonly name: string;
  readonly #document: Document;
  readonly #lines = new LineCounter();

  /** `text` is the file's YAML where that is not the whole file but its beginning. */
  constructor(folder: string, path: string, text = readFileSync(path, 'utf8')) {
    this.name = relative(folder, path);
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
  }

  /** The line of a field, or of the nearest field above it that the file has. */
  lineOf(path: FieldPath): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.#lines.linePos(node.range[0]).line;
    }
    return 1;
  }

  faultAt(path: FieldPath, message: string, severity: Fault['severity'] = 'error'): Fault {
    const field = formatField(path);
    return { file: this.name, line: this.lineOf(path), field, message, severity };
  }

  faultOnLine(line: number, message: string, severity: Fault['severity'] = 'error'): Fault {
    return { file: this.name, line, field: '', message, severity };
  }

  /** The file's content, or all that is wrong with it. */
  read<Content>(schema: z.ZodType<Content>): { content: Content } | { faults: Fault[] } {
    const broken = this.#document.errors.map((error) => ({
      ...this.faultAt([], error.message),
      line: this.#lines.linePos(error.pos[0]).line,
    }));
    if (broken.length > 0) return { faults: broken };
    const parsed = schema.safeParse(this.#document.toJS());
    if (parsed.success) return { content: parsed.data };
    return {
      faults: parsed.error.issues.map((issue) => this.faultAt(issue.path, issue.message)),
    };
  }
}
