import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** Reads JSON lines. Throws an Error that names the file and line that does not fit. */
export function readLines<Line>(path: string, schema: z.ZodType<Line>): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [schema.parse(JSON.parse(line))];
      } catch (cause) {
        throw new Error(`${path}:${index + 1} cannot be read`, { cause });
      }
    });
}
