import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { SITUATIONS } from '../domain/situation.ts';
import { VARIETIES } from '../domain/variety.ts';

const words = z.array(z.coerce.string());
const SituationWords = z.partialRecord(z.enum(SITUATIONS), z.record(z.enum(VARIETIES), words));

const Concepts = z.array(
  z.object({ id: z.string(), forms: z.partialRecord(z.enum(VARIETIES), words) }),
);

/** The words that citizens use, as editors wrote them down. */
export interface Lexicon {
  situations: z.infer<typeof SituationWords>;
  aspects: z.infer<typeof Concepts>;
  /** Objects, events, persons and places. */
  concepts: { [kind in 'objects' | 'events' | 'persons' | 'places']: z.infer<typeof Concepts> };
}

/** Reads `lexicon/`. Throws an Error that names the file when one does not fit. */
export function readLexicon(knowledgeFolder: string): Lexicon {
  const read = <Content>(name: string, schema: z.ZodType<Content>): Content => {
    const path = join(knowledgeFolder, 'lexicon', name);
    try {
      return schema.parse(parse(readFileSync(path, 'utf8')));
    } catch (cause) {
      throw new Error(`${path} cannot be read`, { cause });
    }
  };
  return {
    situations: read('situations.yaml', SituationWords),
    aspects: read('aspects.yaml', Concepts),
    concepts: {
      objects: read('objects.yaml', Concepts),
      events: read('events.yaml', Concepts),
      persons: read('persons.yaml', Concepts),
      places: read('places.yaml', Concepts),
    },
  };
}
