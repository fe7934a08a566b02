import type { RouteConfig, z } from '@hono/zod-openapi';
import type { ProblemKind } from '../domain/problems.ts';
import { STATUS_OF } from './problem.ts';
import { Problem } from './schemas.ts';

type Responses = RouteConfig['responses'];

/** A route's responses: its own and the problems that it may tell. */
export function responding(own: Responses, problems: readonly ProblemKind[] = []): Responses {
  const told: Record<number, { description: string; content: object }> = {};
  for (const kind of [...problems, 'internal'] as const) {
    const status = STATUS_OF[kind];
    const earlier = told[status]?.description;
    told[status] = {
      description: earlier === undefined ? kind : `${earlier}, ${kind}`,
      content: { 'application/problem+json': { schema: Problem } },
    };
  }
  return { ...told, ...own };
}

export function json(description: string, schema: z.ZodType) {
  return { description, content: { 'application/json': { schema } } };
}
