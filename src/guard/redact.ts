import type { Redactions } from '../domain/redaction.ts';
import type { SafeText } from '../domain/safe-text.ts';
import { canonicalise } from '../language/canonicalise.ts';
import { markSafe } from './mark-safe.ts';
import { recogniseIdentifiers } from './recognise-identifiers.ts';

/** Replaces each personal identifier by its kind in brackets, and counts them. */
export function redact(raw: string): { text: SafeText; redactions: Redactions } {
  const canonical = canonicalise(raw);
  const redactions: Redactions = {};
  let text = '';
  let from = 0;
  for (const { kind, start, end } of recogniseIdentifiers(canonical)) {
    text += `${canonical.slice(from, start)}[${kind}]`;
    from = end;
    redactions[kind] = (redactions[kind] ?? 0) + 1;
  }
  return { text: markSafe(text + canonical.slice(from)), redactions };
}
