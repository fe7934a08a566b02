import type { IdentifierKind } from '../domain/redaction.ts';

/** Where an identifier stands in a text: from `start` up to, not including, `end`. */
export interface Span {
  kind: IdentifierKind;
  start: number;
  end: number;
}

/**
 * Finds one kind of identifier in a canonical text whose look-alike letters are folded. Spans may
 * overlap each other and those of other kinds: `chooseSpans` decides. Takes linear time.
 */
export interface Recogniser {
  kind: IdentifierKind;
  find(text: string): Span[];
}
