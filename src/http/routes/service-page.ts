import { compress } from 'hono/compress';
import { describeService } from '../describe-service.ts';
import type { Door, DoorApp } from '../door.ts';
import { languageOfRequest } from '../language-of-request.ts';
import { renderService } from '../page/render-service.ts';
import { tellProblems } from '../problem.ts';
import { showPage } from '../show-page.ts';

/** A service as a page to print or to share; `/v1/services/{id}` gives the same to programs. */
export function routeServicePage(app: DoorApp, door: Door): void {
  const { knowledge } = door.assistant;
  app.get('/services/:id', compress(), (context) => {
    const language = languageOfRequest(context, context.req.query('language'));
    const card = knowledge.cards.get(context.req.param('id'));
    if (!card) return tellProblems(door.problems)(context, 'not-found', { language });
    const service = describeService(card, knowledge, language);
    return showPage(context, language, renderService(service, language, door.web));
  });
}
