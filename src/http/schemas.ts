import { z } from '@hono/zod-openapi';
import { RATINGS } from '../domain/conversation.ts';
import { OUTCOMES } from '../domain/outcome.ts';
import { PROBLEM_KINDS } from '../domain/problems.ts';
import { IDENTIFIER_KINDS } from '../domain/redaction.ts';
import { VARIETIES } from '../domain/variety.ts';
import { canonicalise, MAXIMUM_MESSAGE_LENGTH } from '../language/canonicalise.ts';

/** NUL, which databases stumble over, and halves of characters, which are not Unicode text. */
const UNUSABLE = /\0|\p{Surrogate}/gu;

const text = (maximum: number) =>
  z
    .string()
    .overwrite((value) => value.replace(UNUSABLE, '\uFFFD').trim())
    .max(maximum);

/** Whether anything of a text can be seen: marks of direction and control characters cannot. */
function hasVisible(message: string): boolean {
  return canonicalise(message).replaceAll('\uFFFD', '').trim() !== '';
}

/** A UUID of any version, in lower case. */
export const Uuid = z
  .guid()
  .toLowerCase()
  .openapi({ format: 'uuid', example: '0b6f6a1e-1f0a-4c5e-9f52-6f1f0a8f3c11' });

export const Language = z.enum(VARIETIES).openapi('Language');

export const ChatRequest = z
  .strictObject({
    message: text(MAXIMUM_MESSAGE_LENGTH)
      .min(1)
      .refine(hasVisible)
      .openapi({ example: 'بشحال الباسبور؟' }),
    conversationId: Uuid.optional(),
    language: Language.optional(),
    site: text(200).optional(),
  })
  .openapi('ChatRequest');

export const FeedbackRequest = z
  .strictObject({
    turnId: Uuid,
    rating: z.enum(RATINGS),
    comment: text(1000).optional(),
  })
  .openapi('FeedbackRequest');

const NamedService = z.object({ id: z.string(), name: z.string() });

export const Answer = z
  .object({
    conversationId: Uuid,
    turnId: Uuid,
    language: Language,
    direction: z.enum(['ltr', 'rtl']),
    outcome: z.enum(OUTCOMES),
    answer: z.string().openapi({ description: 'Markdown without HTML' }),
    services: z.array(NamedService).openapi({ description: 'Best first; or the options' }),
    citations: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        url: z.url(),
        verifiedOn: z.iso.date(),
      }),
    ),
    followUps: z.array(z.string()),
    redactions: z.partialRecord(z.enum(IDENTIFIER_KINDS), z.int()),
  })
  .openapi('Answer');

export const Conversation = z
  .object({
    conversationId: Uuid,
    turns: z.array(
      z.object({
        turnId: Uuid,
        askedAt: z.iso.datetime(),
        question: z.string().openapi({ description: 'Without personal data' }),
        answer: z.string(),
        outcome: z.enum(OUTCOMES),
        feedback: z.object({ rating: z.enum(RATINGS) }).optional(),
      }),
    ),
  })
  .openapi('Conversation');

export const Problem = z
  .object({
    type: z.enum(PROBLEM_KINDS.map((kind) => `/docs#${kind}` as const)),
    title: z.string(),
    status: z.int(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string() })).optional(),
  })
  .openapi('Problem');
