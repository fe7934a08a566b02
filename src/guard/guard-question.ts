import type { GuardedQuestion } from '../domain/guarded-question.ts';
import type { SafeText } from '../domain/safe-text.ts';
import { fold } from '../language/fold.ts';
import { markSafe } from './mark-safe.ts';
import { redact } from './redact.ts';
import { CRISIS, HARM, MANIPULATION } from './warning-signs.ts';

/**
 * What may come in: personal data taken out, and whether to answer. A person in danger comes
 * first. Fails closed: an error here ends the question, with nothing of it in the message.
 */
export function guardQuestion(raw: string): GuardedQuestion {
  const { text, redactions } = redact(raw);
  return { text: markSafe(text), redactions, verdict: verdictOn(text) };
}

/** A text that is kept, such as a comment, without personal data. */
export function redactText(raw: string): SafeText {
  return markSafe(redact(raw).text);
}

function verdictOn(text: string): GuardedQuestion['verdict'] {
  const folded = `${fold(text)
    .replace(/[.,;:!?؟،"«»()]+/g, ' ')
    .replace(/\s+/g, ' ')} `;
  const shows = (signs: readonly RegExp[]) => signs.some((sign) => sign.test(folded));
  if (shows(CRISIS)) return 'crisis';
  if (shows(MANIPULATION)) return 'manipulation';
  if (shows(HARM)) return 'harmful';
  return 'admitted';
}
