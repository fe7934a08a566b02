import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { z } from 'zod';
import type { ProblemKind } from '../../domain/problems.ts';
import { admitQuestion } from '../admit-question.ts';
import { answerWhole } from '../answer-whole.ts';
import type { Door, DoorApp, DoorContext } from '../door.ts';
import { languageOfRequest } from '../language-of-request.ts';
import { officePhone } from '../page/office-phone.ts';
import { type PageContent, renderPage } from '../page/render-page.ts';
import { STATUS_OF, tellProblems } from '../problem.ts';
import { ChatRequest, Uuid } from '../schemas.ts';
import { showPage } from '../show-page.ts';

const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/** What the page's forms send; an empty id is that of a conversation to come. */
const PageForm = z.object({
  message: ChatRequest.shape.message.optional().catch(undefined),
  conversationId: Uuid.optional().catch(undefined),
  forget: z.string().optional(),
});

/** The page at `/` and the files that it loads; nothing comes from another site. */
export function routePage(app: DoorApp, door: Door): void {
  const { web } = door;
  app.get('/', compress(), etag(), (context) => {
    // Nothing is in it that a citizen said, so that the worker may take it from what was loaded.
    context.header('Cache-Control', 'no-cache');
    const language = languageOfRequest(context, context.req.query('language'));
    return showConversation(door, context, language, {});
  });

  app.post('/', async (context) => {
    if (!FORM.test(context.req.header('Content-Type') ?? '')) {
      return tellProblems(door.problems)(context, 'unsupported-media-type');
    }
    context.header('Cache-Control', 'no-store');
    return answerForm(door, context, await context.req.parseBody());
  });

  for (const [name, { type, body }] of web.files) {
    // The widget's modules are served joined, and its words within them.
    if (name.includes('/') || name === 'service-worker.js') continue;
    app.get(`/web/${name}`, compress(), etag(), (context) =>
      context.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }),
    );
  }
}

type Shown = Pick<PageContent, 'conversationId' | 'latest' | 'status'>;

async function answerForm(door: Door, context: DoorContext, body: Record<string, unknown>) {
  const language = languageOfRequest(context, body.interface);
  const form = PageForm.safeParse(body);
  const { message, conversationId, forget } = form.success ? form.data : {};
  const refuse = (kind: ProblemKind, headers: Record<string, string> = {}) => {
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    context.status(STATUS_OF[kind]);
    const status = door.problems[language][kind];
    return showConversation(door, context, language, { conversationId, status });
  };
  if (forget !== undefined && conversationId !== undefined) {
    if (door.live.has(conversationId)) return refuse('conversation-busy');
    door.store.forget(conversationId);
    return showConversation(door, context, language, {
      status: door.web.texts[language].forgotten,
    });
  }
  if (message === undefined) return refuse('invalid-request');
  const admission = await admitQuestion(door, context, { message, conversationId });
  if (admission.verdict === 'rate-limited') {
    return refuse('rate-limited', { 'Retry-After': String(admission.retryAfter) });
  }
  if (admission.verdict !== 'admitted') return refuse(admission.verdict);
  const { question, live } = admission;
  const latest = await answerWhole(door, context, question, live, 'html');
  if (!latest) return refuse('internal');
  return showConversation(door, context, language, {
    conversationId: latest.conversationId,
    latest,
  });
}

function showConversation(
  door: Door,
  context: DoorContext,
  language: PageContent['language'],
  shown: Shown,
) {
  const { web, store, config } = door;
  const { conversationId } = shown;
  const turns = conversationId === undefined ? [] : store.turnsOf(conversationId);
  const { retentionDays } = config;
  const phone = officePhone(door.assistant.knowledge);
  const page = renderPage({ web, language, retentionDays, phone, turns, ...shown });
  return showPage(context, language, page);
}
