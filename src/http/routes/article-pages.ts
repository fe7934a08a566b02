import { compress } from 'hono/compress';
import { describeArticle } from '../describe-article.ts';
import type { Door, DoorApp } from '../door.ts';
import { languageOfRequest } from '../language-of-request.ts';
import { renderArticle, renderArticles } from '../page/render-article.ts';
import { tellProblems } from '../problem.ts';
import { showPage } from '../show-page.ts';

/** The articles as pages for people; `/v1/articles` gives the same to programs. */
export function routeArticlePages(app: DoorApp, door: Door): void {
  const { knowledge } = door.assistant;
  app.get('/articles', compress(), (context) => {
    const language = languageOfRequest(context, context.req.query('language'));
    const articles = [...knowledge.articles.values()];
    return showPage(context, language, renderArticles(articles, language, door.web));
  });
  app.get('/articles/:id', compress(), (context) => {
    const language = languageOfRequest(context, context.req.query('language'));
    const article = knowledge.articles.get(context.req.param('id'));
    if (!article) return tellProblems(door.problems)(context, 'not-found', { language });
    const described = describeArticle(article, knowledge, language);
    return showPage(context, language, renderArticle(described, door.web));
  });
}
