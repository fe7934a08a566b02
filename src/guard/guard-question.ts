import type { Danger, GuardedQuestion } from '../domain/guarded-question.ts';
import type { SafeText } from '../domain/safe-text.ts';
import { markSafe } from './mark-safe.ts';
import { redact } from './redact.ts';

/** Hears danger in a text without personal data. */
export type HearDanger = (text: string) => Danger | undefined;

/**
 * What may come in: personal data taken out, and whether to answer. A person in danger comes
 * first. Fails closed: an error here ends the question, with nothing of it in the message.
 */
export function guardQuestion(raw: string, hearDanger: HearDanger): GuardedQuestion {
  const { text, redactions } = redact(raw);
  return { text: markSafe(text), redactions, verdict: verdictOn(text, hearDanger) };
}

/** A text that is kept, such as a comment, without personal data. */
export function redactText(raw: string): SafeText {
  return markSafe(redact(raw).text);
}

/** Marks by which a pasted text plays the system: «<system>», `[INST]`, `### instruction`. */
const FORGED_MARKUP =
  /<\/?(?:system|instructions?|assistant|user)>|\[(?:system|inst)\]|###\s*(?:system|instruction)/iu;

function verdictOn(text: string, hearDanger: HearDanger): GuardedQuestion['verdict'] {
  const danger = hearDanger(text);
  if (danger !== undefined) return danger;
  return FORGED_MARKUP.test(text) ? 'manipulation' : 'admitted';
}
