import type { Variety } from '../domain/variety.ts';
import type { DoorContext } from './door.ts';
import type { SafeHtml } from './page/render-markdown.ts';

/** Responds with a page in the language that was asked for, or that the browser prefers. */
export function showPage(context: DoorContext, language: Variety, page: SafeHtml) {
  context.header('Content-Language', language);
  context.header('Vary', 'Accept-Language');
  return context.html(page);
}
