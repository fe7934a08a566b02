import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { VARIETIES, type Variety } from '../domain/variety.ts';

/** Reads `<variety>.yaml` of a folder for each variety. Throws an Error that names a bad file. */
export function readEachVariety<Content>(
  folder: string,
  schema: z.ZodType<Content>,
): Record<Variety, Content> {
  const read = (variety: Variety): Content => {
    const path = join(folder, `${variety}.yaml`);
    try {
      return schema.parse(parse(readFileSync(path, 'utf8')));
    } catch (cause) {
      throw new Error(`${path} cannot be read`, { cause });
    }
  };
  return Object.fromEntries(VARIETIES.map((variety) => [variety, read(variety)])) as Record<
    Variety,
    Content
  >;
}
