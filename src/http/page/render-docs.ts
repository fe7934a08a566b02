import type { OpenAPIHono } from '@hono/zod-openapi';
import { html } from 'hono/html';
import { PROBLEM_KINDS, type ProblemTitles } from '../../domain/problems.ts';
import { STATUS_OF } from '../problem.ts';
import { renderDocument } from './render-document.ts';
import type { SafeHtml } from './render-markdown.ts';

type Contract = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

const METHODS = ['get', 'post', 'delete'] as const;

/** The contract for people: every route, every schema, every problem, without any script. */
export function renderDocs(contract: Contract, titles: ProblemTitles): SafeHtml {
  const { info, paths = {}, components = {} } = contract;
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const { summary, description, parameters, requestBody, responses } = operation;
      return html`<section><h2><code>${method.toUpperCase()} ${path}</code></h2>
<p><strong>${summary}</strong></p>${description === undefined ? '' : html`<p>${description}</p>`}
${show('Parameters', parameters)}${show('Body', requestBody)}${show('Responses', responses)}</section>`;
    }),
  );
  const problems = PROBLEM_KINDS.map(
    (kind) =>
      html`<dt id="${kind}"><code>${STATUS_OF[kind]} ${kind}</code></dt><dd lang="fr">${titles[kind]}</dd>`,
  );
  const body = html`<body><header><h1>${info.title} ${info.version}</h1><p>${info.description}</p>
<p><a href="/openapi.json">openapi.json</a></p></header>
<main>${routes}<h2>Problems</h2><dl>${problems}</dl>
<h2>Schemas</h2>${Object.entries(components.schemas ?? {}).map(([name, schema]) => show(name, schema))}
</main></body>`;
  const title = `${info.title}: the contract`;
  return renderDocument({ language: 'en', direction: 'ltr', title }, body);
}

function show(title: string, content: unknown): SafeHtml | '' {
  if (content === undefined) return '';
  return html`<details><summary>${title}</summary><pre>${JSON.stringify(content, null, 2)}</pre></details>`;
}
