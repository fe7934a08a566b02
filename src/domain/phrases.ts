import { z } from 'zod';
import { ASPECTS, type Aspect } from './aspect.ts';
import { IDENTIFIER_KINDS } from './redaction.ts';
import { textsFor } from './texts.ts';
import type { Variety } from './variety.ts';

const phrase = z.string().trim().min(1);

export const SMALL_TALK = ['greeting', 'thanks', 'identity', 'acknowledgement'] as const;
export type SmallTalk = (typeof SMALL_TALK)[number];

type NarrowAspect = Exclude<Aspect, 'overview'>;

/** What a citizen is told in fixed words, in one variety. `{blanks}` are filled by composing. */
export const Phrases = z.strictObject({
  source: phrase,
  toBeConfirmed: phrase,
  headings: textsFor(['documents', 'steps', 'lifeEvent']),
  askBack: phrase,
  noFact: phrase,
  noKnowledge: phrase,
  outOfScope: phrase,
  smallTalk: textsFor(SMALL_TALK),
  refusedManipulation: phrase,
  refusedHarmful: phrase,
  crisis: phrase,
  redacted: phrase,
  /** In two languages: whoever reads it wrote in another. */
  unsupportedLanguage: phrase,
  redactedKinds: textsFor(IDENTIFIER_KINDS),
  aspectQuestions: textsFor(
    ASPECTS.filter((aspect): aspect is NarrowAspect => aspect !== 'overview'),
  ),
  failed: phrase,
});
export type Phrases = z.infer<typeof Phrases>;

export type PhraseBook = Readonly<Record<Variety, Phrases>>;
