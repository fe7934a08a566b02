import type { Danger, GuardedQuestion } from '../domain/guarded-question.ts';
import type { SafeText } from '../domain/safe-text.ts';
import { markSafe } from './mark-safe.ts';
import { redact } from './redact.ts';

/** What was heard in a text without personal data: a danger, and whatever the search needs later. */
export interface Heard {
  danger: Danger | undefined;
}

/**
 * What may come in: personal data taken out, and whether to answer. A person in danger comes
 * first. Fails closed: an error here ends the question, with nothing of it in the message.
 */
export function guardQuestion<What extends Heard>(
  raw: string,
  hear: (text: SafeText) => What,
): GuardedQuestion & { heard: What } {
  const redacted = redact(raw);
  const text = markSafe(redacted.text);
  const heard = hear(text);
  const verdict = heard.danger ?? (FORGED_MARKUP.test(text) ? 'manipulation' : 'admitted');
  return { text, redactions: redacted.redactions, verdict, heard };
}

/** A text that is kept, such as a comment, without personal data. */
export function redactText(raw: string): SafeText {
  return markSafe(redact(raw).text);
}

/** Marks by which a pasted text plays the system: «<system>», `[INST]`, `### instruction`. */
const FORGED_MARKUP =
  /<\/?(?:system|instructions?|assistant|user)>|\[(?:system|inst)\]|###\s*(?:system|instruction)/iu;
