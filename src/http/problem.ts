import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ZodError } from 'zod';
import type { ProblemBook, ProblemKind } from '../domain/problems.ts';
import { languageOfRequest } from './language-of-request.ts';

export const STATUS_OF: Readonly<Record<ProblemKind, ContentfulStatusCode>> = {
  'invalid-request': 400,
  'malformed-body': 400,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'conversation-busy': 409,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'rate-limited': 429,
  internal: 500,
  'not-ready': 503,
};

interface ProblemDetails {
  /** What the client named as its language. */
  language?: unknown;
  headers?: Record<string, string>;
  errors?: FieldError[];
}

interface FieldError {
  /** JSON pointer to a field of the contract, `''` for the request as a whole. */
  pointer: string;
  /** The rule that was broken, as zod names it. */
  code: string;
}

export type RespondWithProblem = (
  context: Context,
  kind: ProblemKind,
  details?: ProblemDetails,
) => Response;

/** Tells a client what is wrong, RFC 9457, in its own language; nothing of the request comes back. */
export function tellProblems(book: ProblemBook): RespondWithProblem {
  return (context, kind, { language, headers, errors } = {}) => {
    const variety = languageOfRequest(context, language);
    const status = STATUS_OF[kind];
    const problem = { type: `/docs#${kind}`, title: book[variety][kind], status };
    return context.body(JSON.stringify(errors ? { ...problem, errors } : problem), status, {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': variety,
      'Cache-Control': 'no-store',
      ...headers,
    });
  };
}

/** Which fields of ours are wrong. Names that a client made up stay out. */
export function fieldErrors(error: ZodError): FieldError[] {
  return error.issues.map(({ path, code }) => ({
    pointer: path.map((part) => `/${String(part)}`).join(''),
    code,
  }));
}
