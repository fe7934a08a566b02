import type { Variety } from './variety.ts';

/** A question as the door or a command hands it over; time and ids come from there. */
export interface Question {
  text: string;
  conversationId: string;
  turnId: string;
  askedAt: Date;
  /** The variety that the citizen chose; left out, it is identified. */
  language?: Variety | undefined;
}
