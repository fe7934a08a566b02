import { z } from 'zod';

/** What a judge, a model or a person, scores: 1 is worst, 5 is best. */
export const DIMENSIONS = ['faithfulness', 'relevance', 'fluency'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const SCORES = [1, 2, 3, 4, 5] as const;
export const Score = z.literal(SCORES);
export type Score = z.infer<typeof Score>;

const Judged = z.strictObject({ score: Score, reason: z.string().trim().min(1).max(1000) });
export const JudgedScores = z.strictObject({
  faithfulness: Judged,
  relevance: Judged,
  fluency: Judged,
});
export type JudgedScores = z.infer<typeof JudgedScores>;

/** Why a judge's reply is of no use. */
export type UnusableReply = 'not-json' | 'not-as-asked';

/** Reads what a judge replied; a fence or a sentence around the object is forgiven, no more. */
export function readJudgement(reply: string): JudgedScores | UnusableReply {
  const [written] = /\{.*\}/s.exec(reply) ?? [];
  let said: unknown;
  try {
    said = JSON.parse(written ?? '');
  } catch {
    return 'not-json';
  }
  const read = JudgedScores.safeParse(said);
  return read.success ? read.data : 'not-as-asked';
}
