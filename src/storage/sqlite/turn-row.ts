import type { Feedback, Rating, Topic, Turn } from '../../domain/conversation.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { SafeText } from '../../domain/safe-text.ts';
import type { Variety } from '../../domain/variety.ts';

/** A turn as its table holds it. Only what `append` took in comes out again, so types are kept. */
export interface TurnRow {
  turn_id: string;
  conversation_id: string;
  asked_at: number;
  language: Variety;
  question: SafeText;
  answer: string;
  outcome: Outcome;
  topic: string;
  helped_by: string | null;
  rating: Rating | null;
  comment: SafeText | null;
}

/** No prompt's number and no model's name holds a space after a comma. */
const SEPARATOR = ', ';

export function rowOf(turn: Turn): TurnRow {
  return {
    turn_id: turn.turnId,
    conversation_id: turn.conversationId,
    asked_at: turn.askedAt.getTime(),
    language: turn.language,
    question: turn.question,
    answer: turn.answer,
    outcome: turn.outcome,
    topic: JSON.stringify(turn.topic),
    helped_by: turn.helpedBy?.join(SEPARATOR) ?? null,
    rating: turn.feedback?.rating ?? null,
    comment: turn.feedback?.comment ?? null,
  };
}

export function turnOf(row: TurnRow): Turn {
  return {
    conversationId: row.conversation_id,
    turnId: row.turn_id,
    askedAt: new Date(row.asked_at),
    language: row.language,
    question: row.question,
    answer: row.answer,
    outcome: row.outcome,
    topic: JSON.parse(row.topic) as Topic,
    ...(row.helped_by === null ? {} : { helpedBy: row.helped_by.split(SEPARATOR) }),
    ...(row.rating === null ? {} : { feedback: feedbackOf(row.rating, row.comment) }),
  };
}

function feedbackOf(rating: Rating, comment: SafeText | null): Feedback {
  return comment === null ? { rating } : { rating, comment };
}
