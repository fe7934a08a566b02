import type { Draft } from '../domain/draft.ts';
import { fillBlanks } from '../domain/fill-blanks.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Phrases, SmallTalk } from '../domain/phrases.ts';
import { IDENTIFIER_KINDS, type Redactions } from '../domain/redaction.ts';
import type { Wording } from './word-fact.ts';

type FixedOutcome = Exclude<Outcome, 'answered' | 'clarification' | 'small-talk'>;

const PHRASE_OF: Readonly<Record<FixedOutcome, (phrases: Phrases) => string>> = {
  'unanswerable-no-knowledge': (phrases) => phrases.noKnowledge,
  'unanswerable-out-of-scope': (phrases) => phrases.outOfScope,
  'refused-manipulation': (phrases) => phrases.refusedManipulation,
  'refused-harmful': (phrases) => phrases.refusedHarmful,
  'signposted-crisis': (phrases) => phrases.crisis,
  'failed-internal': (phrases) => phrases.failed,
};

/** The reply in fixed words to a question that is not answered from a card. */
export function replyWith(outcome: FixedOutcome, wording: Wording): Draft {
  return draftOf(outcome, PHRASE_OF[outcome](wording.phrases), wording);
}

/** The reply to a greeting, thanks, "who are you?" or "ok". */
export function replyToSmallTalk(kind: SmallTalk, wording: Wording): Draft {
  return draftOf('small-talk', wording.phrases.smallTalk[kind], wording);
}

/** Says in kind words what was taken out of the question; '' when nothing was. */
export function wordRedactions(redactions: Redactions, { phrases }: Wording): string {
  const kinds = IDENTIFIER_KINDS.filter((kind) => (redactions[kind] ?? 0) > 0);
  if (kinds.length === 0) return '';
  const listed = kinds.map((kind) => phrases.redactedKinds[kind]).join(', ');
  return phrases.redacted.replace('{kinds}', listed);
}

function draftOf(outcome: Outcome, phrase: string, wording: Wording): Draft {
  const block = fillBlanks(phrase, wording.knowledge, wording.variety);
  return {
    outcome,
    services: [],
    citations: [],
    followUps: [],
    blocks: [block],
    sourceLine: '',
    grounds: block,
  };
}
