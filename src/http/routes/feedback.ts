import { createRoute } from '@hono/zod-openapi';
import type { Feedback } from '../../domain/conversation.ts';
import type { Door, DoorApp } from '../door.ts';
import { tellProblems } from '../problem.ts';
import { responding } from '../responses.ts';
import { FeedbackRequest } from '../schemas.ts';

const feedback = createRoute({
  method: 'post',
  path: '/v1/feedback',
  summary: 'Say whether an answer helped',
  description: 'A later rating of the same turn replaces the earlier one.',
  request: {
    body: { required: true, content: { 'application/json': { schema: FeedbackRequest } } },
  },
  responses: responding({ 204: { description: 'Kept' } }, [
    'invalid-request',
    'malformed-body',
    'not-found',
    'body-too-large',
    'unsupported-media-type',
  ]),
});

export function routeFeedback(app: DoorApp, door: Door): void {
  const problem = tellProblems(door.problems);
  app.openapi(feedback, (context) => {
    const { turnId, rating, comment } = context.req.valid('json');
    const given: Feedback = comment
      ? { rating, comment: door.assistant.redact(comment) }
      : { rating };
    return door.store.rate(turnId, given) ? context.body(null, 204) : problem(context, 'not-found');
  });
}
