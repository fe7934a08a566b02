import { createRoute, z } from '@hono/zod-openapi';
import type { Turn } from '../../domain/conversation.ts';
import type { Door, DoorApp } from '../door.ts';
import { tellProblems } from '../problem.ts';
import { json, responding } from '../responses.ts';
import { Conversation, Uuid } from '../schemas.ts';

const params = z.object({ conversationId: Uuid });
const path = '/v1/conversations/{conversationId}';

const readConversation = createRoute({
  method: 'get',
  path,
  summary: 'Read what is kept of a conversation',
  request: { params },
  responses: responding({ 200: json('The conversation', Conversation) }, ['not-found']),
});

const forgetConversation = createRoute({
  method: 'delete',
  path,
  summary: 'Erase a conversation, feedback included',
  request: { params },
  responses: responding({ 204: { description: 'Erased, on disk too' } }, [
    'not-found',
    'conversation-busy',
  ]),
});

export function routeConversations(app: DoorApp, door: Door): void {
  const problem = tellProblems(door.problems);

  app.openapi(readConversation, (context) => {
    const { conversationId } = context.req.valid('param');
    const turns = door.store.turnsOf(conversationId);
    if (turns.length === 0) return problem(context, 'not-found');
    const conversation = { conversationId, turns: turns.map(showTurn) };
    return context.json(conversation, 200, { 'Cache-Control': 'no-store' });
  });

  app.openapi(forgetConversation, (context) => {
    const { conversationId } = context.req.valid('param');
    // A question under way would bring the conversation back once it is answered.
    if (door.live.has(conversationId)) return problem(context, 'conversation-busy');
    const forgotten = door.store.forget(conversationId);
    return forgotten ? context.body(null, 204) : problem(context, 'not-found');
  });
}

function showTurn({ turnId, askedAt, question, answer, outcome, feedback }: Turn) {
  return {
    turnId,
    askedAt: askedAt.toISOString(),
    question,
    answer,
    outcome,
    ...(feedback ? { feedback: { rating: feedback.rating } } : {}),
  };
}
