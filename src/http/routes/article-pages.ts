import { compress } from 'hono/compress';
import type { Variety } from '../../domain/variety.ts';
import { describeArticle } from '../describe-article.ts';
import type { Door, DoorApp, DoorContext } from '../door.ts';
import { languageOfRequest } from '../language-of-request.ts';
import { renderArticle, renderArticles } from '../page/render-article.ts';
import type { SafeHtml } from '../page/render-markdown.ts';
import { tellProblems } from '../problem.ts';

/** The articles as pages for people; `/v1/articles` gives the same to programs. */
export function routeArticlePages(app: DoorApp, door: Door): void {
  const { knowledge } = door.assistant;
  app.get('/articles', compress(), (context) => {
    const language = languageOfRequest(context, context.req.query('language'));
    return show(
      context,
      language,
      renderArticles([...knowledge.articles.values()], language, door.web),
    );
  });
  app.get('/articles/:id', compress(), (context) => {
    const language = languageOfRequest(context, context.req.query('language'));
    const article = knowledge.articles.get(context.req.param('id'));
    if (!article) return tellProblems(door.problems)(context, 'not-found', { language });
    return show(
      context,
      language,
      renderArticle(describeArticle(article, knowledge, language), door.web),
    );
  });
}

function show(context: DoorContext, language: Variety, page: SafeHtml) {
  context.header('Content-Language', language);
  context.header('Vary', 'Accept-Language');
  return context.html(page);
}
