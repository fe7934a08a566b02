import type { Outcome } from './outcome.ts';
import type { Redactions } from './redaction.ts';
import type { Direction, Variety } from './variety.ts';

/** Where an answer's facts stand. `id` is unique within one answer. */
export interface Citation {
  id: string;
  title: string;
  url: string;
  /** ISO 8601 date of the day on which the facts were last compared with the source. */
  verifiedOn: string;
}

export interface NamedService {
  id: string;
  name: string;
}

/** The answer of `POST /v1/chat`, as a client reads it. */
export interface Answer {
  conversationId: string;
  turnId: string;
  language: Variety;
  direction: Direction;
  outcome: Outcome;
  /** Markdown: paragraphs, lists, bold, links; no HTML. */
  answer: string;
  /** Best first; for a clarification, the options. */
  services: NamedService[];
  citations: Citation[];
  /** What a citizen may want to ask next, ready to be sent as a question. */
  followUps: string[];
  redactions: Redactions;
}

/** What happens while a question is answered, in this order; deltas repeat. */
export type AnswerEvent =
  | ({ type: 'question-accepted' } & Pick<
      Answer,
      'conversationId' | 'turnId' | 'language' | 'direction' | 'redactions'
    >)
  | ({ type: 'sources-found' } & Pick<Answer, 'services' | 'citations'>)
  | { type: 'answer-delta'; text: string }
  | { type: 'answer-withdrawn'; text: string }
  | { type: 'answer-end'; answer: Answer };
