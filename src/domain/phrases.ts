import { z } from 'zod';
import { ASPECTS, type Aspect } from './aspect.ts';
import { IDENTIFIER_KINDS, type IdentifierKind } from './redaction.ts';
import type { Variety } from './variety.ts';

const phrase = z.string().trim().min(1);

export const SMALL_TALK = ['greeting', 'thanks', 'identity', 'acknowledgement'] as const;
export type SmallTalk = (typeof SMALL_TALK)[number];

type NarrowAspect = Exclude<Aspect, 'overview'>;

/** What a citizen is told in fixed words, in one variety. `{blanks}` are filled by composing. */
export const Phrases = z.strictObject({
  source: phrase,
  toBeConfirmed: phrase,
  headings: z.strictObject({ documents: phrase, steps: phrase, lifeEvent: phrase }),
  alsoKnow: phrase,
  askBack: phrase,
  noFact: phrase,
  noKnowledge: phrase,
  outOfScope: phrase,
  smallTalk: z.strictObject(recordOf(SMALL_TALK)),
  refusedManipulation: phrase,
  refusedHarmful: phrase,
  crisis: phrase,
  redacted: phrase,
  redactedKinds: z.strictObject(recordOf<IdentifierKind>(IDENTIFIER_KINDS)),
  unsupportedLanguage: phrase,
  aspectQuestions: z.strictObject(
    recordOf(ASPECTS.filter((aspect): aspect is NarrowAspect => aspect !== 'overview')),
  ),
  failed: phrase,
});
export type Phrases = z.infer<typeof Phrases>;

export type PhraseBook = Readonly<Record<Variety, Phrases>>;

function recordOf<Key extends string>(keys: readonly Key[]): Record<Key, typeof phrase> {
  return Object.fromEntries(keys.map((key) => [key, phrase])) as Record<Key, typeof phrase>;
}
