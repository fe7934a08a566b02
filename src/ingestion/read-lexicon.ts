import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { SMALL_TALK } from '../domain/phrases.ts';
import { SITUATIONS } from '../domain/situation.ts';
import { VARIETIES } from '../domain/variety.ts';

const words = z.array(z.coerce.string());
const SituationWords = z.partialRecord(z.enum(SITUATIONS), z.record(z.enum(VARIETIES), words));
const SmallTalkWords = z.record(z.enum(SMALL_TALK), words);

const Concepts = z.array(
  z.object({ id: z.string(), forms: z.partialRecord(z.enum(VARIETIES), words) }),
);

/** Words that tell of a person's situation, and words that are small talk, as editors wrote them. */
export interface Lexicon {
  situations: z.infer<typeof SituationWords>;
  smallTalk: z.infer<typeof SmallTalkWords>;
  aspects: z.infer<typeof Concepts>;
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
    smallTalk: read('small-talk.yaml', SmallTalkWords),
    aspects: read('aspects.yaml', Concepts),
  };
}
