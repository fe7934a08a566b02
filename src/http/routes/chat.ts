import { createRoute } from '@hono/zod-openapi';
import type { Answer as AnswerBody } from '../../domain/answer.ts';
import { admitQuestion } from '../admit-question.ts';
import { answerAsStream } from '../answer-as-stream.ts';
import { answerWhole } from '../answer-whole.ts';
import type { Door, DoorApp } from '../door.ts';
import { negotiate } from '../negotiate.ts';
import { tellProblems } from '../problem.ts';
import { responding } from '../responses.ts';
import { Answer, ChatRequest } from '../schemas.ts';

const EVENTS = `\`question-accepted\`, \`sources-found\`, \`answer-delta\` (repeats), then one of \`answer-end\`,
\`answer-withdrawn\`, \`answer-error\`. The data of each is JSON; that of \`answer-end\` is \`{"answer": Answer}\`.`;

const chat = createRoute({
  method: 'post',
  path: '/v1/chat',
  summary: 'Ask a question',
  description:
    'Answers at once as JSON, or as server-sent events with `Accept: text/event-stream`.',
  request: { body: { required: true, content: { 'application/json': { schema: ChatRequest } } } },
  responses: responding(
    {
      200: {
        description: `The answer. Events in order: ${EVENTS}`,
        content: {
          'application/json': { schema: Answer },
          'text/event-stream': { schema: { type: 'string' } },
        },
      },
    },
    [
      'invalid-request',
      'malformed-body',
      'not-acceptable',
      'conversation-busy',
      'body-too-large',
      'unsupported-media-type',
      'rate-limited',
      'not-ready',
    ],
  ),
});

export function routeChat(app: DoorApp, door: Door): void {
  const problem = tellProblems(door.problems);
  app.openapi(chat, async (context) => {
    const asked = context.req.valid('json');
    const { language } = asked;
    const format = negotiate(context, ['application/json', 'text/event-stream']);
    if (format === undefined) return problem(context, 'not-acceptable', { language });
    const admission = await admitQuestion(door, context, asked);
    if (admission.verdict === 'rate-limited') {
      const headers = { 'Retry-After': String(admission.retryAfter) };
      return problem(context, 'rate-limited', { language, headers });
    }
    if (admission.verdict !== 'admitted') return problem(context, admission.verdict, { language });
    const { question, live } = admission;
    if (format === 'text/event-stream') return answerAsStream(door, context, question, live);
    const answer = await answerWhole(door, context, question, live, 'json');
    return answer
      ? context.json(answer satisfies AnswerBody, 200, { 'Cache-Control': 'no-store' })
      : problem(context, 'internal', { language });
  });
}
