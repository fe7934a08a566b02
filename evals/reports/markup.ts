import { escapeHtml } from '../../src/ingestion/report/markup.ts';

/** Control characters but tab and line ends, and non-characters: XML 1.0 cannot hold them. */
const FORBIDDEN_IN_XML = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;

/** A text as it may stand in HTML or XML, between tags or in a quoted attribute. */
export function escapeMarkup(text: string): string {
  return escapeHtml(text.replace(FORBIDDEN_IN_XML, '\uFFFD'));
}
