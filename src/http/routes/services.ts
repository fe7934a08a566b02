import { createRoute, z } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import type { ServiceCard } from '../../domain/service-card.ts';
import { describeService } from '../describe-service.ts';
import type { Door, DoorApp } from '../door.ts';
import { governmentService } from '../government-service.ts';
import { languageOfRequest } from '../language-of-request.ts';
import { negotiate } from '../negotiate.ts';
import { plainWords } from '../plain-words.ts';
import { tellProblems } from '../problem.ts';
import { json, responding } from '../responses.ts';
import { Language } from '../schemas.ts';

/** A search shows what fits on a page; without words to search for, every service is listed. */
const MOST_FOUND = 20;

const LONGEST_QUERY = 200;

const ServiceList = z
  .object({
    language: Language,
    services: z.array(
      z.object({ id: z.string(), theme: z.string(), name: z.string(), description: z.string() }),
    ),
  })
  .openapi('ServiceList');

const listServices = createRoute({
  method: 'get',
  path: '/v1/services',
  summary: 'List services, or find some by a few words',
  request: {
    query: z.object({
      q: z.string().max(LONGEST_QUERY).optional(),
      language: Language.optional(),
    }),
  },
  responses: responding({ 200: json('Services, best first', ServiceList) }, [
    'invalid-request',
    'not-acceptable',
  ]),
});

const readService = createRoute({
  method: 'get',
  path: '/v1/services/{id}',
  summary: 'Read one service card',
  request: {
    params: z.object({ id: z.string().openapi({ example: 'passeport-adulte' }) }),
    query: z.object({ language: Language.optional() }),
  },
  responses: responding(
    {
      200: {
        description: 'The card in one language',
        content: {
          'application/json': { schema: { type: 'object' } },
          'application/ld+json': {
            schema: { type: 'object', description: 'schema.org GovernmentService' },
          },
        },
      },
    },
    ['invalid-request', 'not-found', 'not-acceptable'],
  ),
});

export function routeServices(app: DoorApp, door: Door): void {
  const { assistant } = door;
  const { knowledge } = assistant;
  const problem = tellProblems(door.problems);
  app.use('/v1/services/*', compress());

  app.openapi(listServices, (context) => {
    const { q, language: wanted } = context.req.valid('query');
    const query = q?.trim() ?? '';
    if (!negotiate(context, ['application/json'])) {
      return problem(context, 'not-acceptable', { language: wanted });
    }
    const identified = query === '' ? undefined : assistant.identify(query);
    const language = wanted ?? identified ?? languageOfRequest(context);
    const cards =
      query === ''
        ? [...knowledge.cards.values()].sort(byThemeAndId)
        : assistant
            .searchServices(query, language)
            .slice(0, MOST_FOUND)
            .flatMap((id) => knowledge.cards.get(id) ?? []);
    const services = cards.map(({ id, theme, name, description }) => ({
      ...{ id, theme, name: name[language] },
      description: plainWords(description[language], knowledge, language),
    }));
    return context.json({ language, services }, 200, { 'Content-Language': language });
  });

  app.openapi(readService, (context) => {
    const { id } = context.req.valid('param');
    const language = languageOfRequest(context, context.req.valid('query').language);
    const card = knowledge.cards.get(id);
    if (!card) return problem(context, 'not-found', { language });
    const format = negotiate(context, ['application/json', 'application/ld+json']);
    if (!format) return problem(context, 'not-acceptable', { language });
    const write = format === 'application/ld+json' ? governmentService : describeService;
    const headers = { 'Content-Type': format, 'Content-Language': language, Vary: 'Accept' };
    return context.body(JSON.stringify(write(card, knowledge, language)), 200, headers);
  });
}

function byThemeAndId(one: ServiceCard, other: ServiceCard): number {
  return one.theme.localeCompare(other.theme) || one.id.localeCompare(other.id);
}
