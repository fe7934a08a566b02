import type { Aspect } from './aspect.ts';
import type { Outcome } from './outcome.ts';
import type { SafeText } from './safe-text.ts';
import type { Situation } from './situation.ts';
import type { Variety } from './variety.ts';

export const RATINGS = ['helpful', 'not-helpful'] as const;
export type Rating = (typeof RATINGS)[number];

export interface Feedback {
  rating: Rating;
  comment?: SafeText;
}

/** What one turn was about, so that the next question can lean on it. */
export interface Topic {
  /** Ids of services, best first; the options of a clarification. */
  services: string[];
  aspects: Aspect[];
  situations: Situation[];
}

/** One question and its answer, as it is kept. Nothing in it identifies a person. */
export interface Turn {
  conversationId: string;
  turnId: string;
  askedAt: Date;
  language: Variety;
  question: SafeText;
  answer: string;
  outcome: Outcome;
  topic: Topic;
  /** Which prompts and models had a part in it, in order: `wording-001 openai:m`; left out for none. */
  helpedBy?: string[];
  feedback?: Feedback;
}
