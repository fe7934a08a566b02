import { createRoute, z } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { openingOf } from '../../domain/article.ts';
import { describeArticle } from '../describe-article.ts';
import type { Door, DoorApp } from '../door.ts';
import { languageOfRequest } from '../language-of-request.ts';
import { negotiate } from '../negotiate.ts';
import { plainWords } from '../plain-words.ts';
import { tellProblems } from '../problem.ts';
import { json, responding } from '../responses.ts';
import { Language } from '../schemas.ts';

const ArticleList = z
  .object({
    language: Language,
    articles: z.array(z.object({ id: z.string(), title: z.string(), opening: z.string() })),
  })
  .openapi('ArticleList');

const Article = z
  .object({
    id: z.string(),
    language: Language,
    title: z.string(),
    text: z.string().openapi({ description: 'Markdown without HTML; headings begin with ##' }),
    checkedOn: z.iso.date(),
    relatedServices: z.array(z.object({ id: z.string(), name: z.string() })),
    sources: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        url: z.url(),
        kind: z.enum(['law', 'official', 'press', 'other']),
        published: z.string().optional(),
        verifiedOn: z.iso.date(),
      }),
    ),
  })
  .openapi('Article');

const listArticles = createRoute({
  method: 'get',
  path: '/v1/articles',
  summary: 'List what citizens need to know that is not a procedure',
  request: { query: z.object({ language: Language.optional() }) },
  responses: responding({ 200: json('Articles, each with its first paragraph', ArticleList) }, [
    'invalid-request',
    'not-acceptable',
  ]),
});

const readArticle = createRoute({
  method: 'get',
  path: '/v1/articles/{id}',
  summary: 'Read one article',
  request: {
    params: z.object({ id: z.string().openapi({ example: 'portails-en-ligne' }) }),
    query: z.object({ language: Language.optional() }),
  },
  responses: responding({ 200: json('The article in one language', Article) }, [
    'invalid-request',
    'not-found',
    'not-acceptable',
  ]),
});

export function routeArticles(app: DoorApp, door: Door): void {
  const { knowledge } = door.assistant;
  const problem = tellProblems(door.problems);
  app.use('/v1/articles/*', compress());

  app.openapi(listArticles, (context) => {
    const language = languageOfRequest(context, context.req.valid('query').language);
    if (!negotiate(context, ['application/json'])) {
      return problem(context, 'not-acceptable', { language });
    }
    const articles = [...knowledge.articles.values()].map(({ id, title, text }) => ({
      ...{ id, title: title[language] },
      opening: plainWords(openingOf(text[language]), knowledge, language),
    }));
    return context.json({ language, articles }, 200, { 'Content-Language': language });
  });

  app.openapi(readArticle, (context) => {
    const language = languageOfRequest(context, context.req.valid('query').language);
    const article = knowledge.articles.get(context.req.valid('param').id);
    if (!article) return problem(context, 'not-found', { language });
    if (!negotiate(context, ['application/json'])) {
      return problem(context, 'not-acceptable', { language });
    }
    const described = describeArticle(article, knowledge, language);
    return context.json(described, 200, { 'Content-Language': language });
  });
}
