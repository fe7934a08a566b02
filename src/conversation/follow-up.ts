import type { Turn } from '../domain/conversation.ts';
import { fold, foldedWords } from '../language/fold.ts';

/** What a message leans on: the last turn that was about a service. */
export interface Context {
  /** The earlier question, to be read before this one. */
  question: string;
  services: readonly string[];
}

/** A message of more words than this says by itself what it is about. */
const MOST_WORDS_OF_A_FOLLOW_UP = 12;

/**
 * Words that open a follow-up: and, and if, but, no, rather; and pronouns for what was said before.
 * French, Arabic and Darija in both scripts, folded.
 */
const OPENINGS =
  /^(?:et|ou|mais|donc|alors|non|sinon|par contre|du coup|si|pour|ok|merci|و|وا|او|لا|لكن|طيب|حسنا|واخا|وخا|شكرا|ايوا|o|w|wa|ou|la|lla|wakha|iwa|ewa|ila|walakin|safi|choukran)(?= )|^و(?:اذا|الا|هل|كم|اين|ما|لو|ان|ل|ف|ب|ش|ك|ح|م)/u;

/** What the message leans on, or undefined when it stands on its own. */
export function contextOf(text: string, history: readonly Turn[]): Context | undefined {
  const last = [...history].reverse().find((turn) => turn.topic.services.length > 0);
  if (last === undefined) return undefined;
  if (foldedWords(text).length > MOST_WORDS_OF_A_FOLLOW_UP) return undefined;
  return { question: last.question, services: last.topic.services };
}

/** Whether a message opens as a follow-up does. */
export function opensAsFollowUp(text: string): boolean {
  return OPENINGS.test(`${fold(text)} `);
}
