import type { Door, DoorApp } from '../door.ts';
import { renderDocs } from '../page/render-docs.ts';

/** The contract, for programs and for people. To be called after all the routes it is to describe. */
export function routeDocs(app: DoorApp, door: Door): void {
  const describe = () =>
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Dalil',
        version: door.config.version,
        description:
          'Answers questions about Moroccan public services in French, Arabic and Darija.',
        license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
      },
    });
  let document: ReturnType<typeof describe> | undefined;
  const contract = () => {
    document ??= describe();
    return document;
  };
  app.get('/openapi.json', (context) => context.json(contract()));
  app.get('/docs', (context) => context.html(renderDocs(contract(), door.problems.fr)));
}
