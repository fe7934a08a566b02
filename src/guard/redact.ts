import type { Redactions } from '../domain/redaction.ts';
import { canonicalise, MAXIMUM_MESSAGE_LENGTH } from '../language/canonicalise.ts';
import { chooseSpans } from './choose-spans.ts';
import { card } from './recognisers/card.ts';
import { cin } from './recognisers/cin.ts';
import { cnss } from './recognisers/cnss.ts';
import { email } from './recognisers/email.ts';
import { iban } from './recognisers/iban.ts';
import { ice } from './recognisers/ice.ts';
import { massar } from './recognisers/massar.ts';
import { passport } from './recognisers/passport.ts';
import { phone } from './recognisers/phone.ts';
import { plate } from './recognisers/plate.ts';
import { rib } from './recognisers/rib.ts';
import type { Recogniser, Span } from './span.ts';

export const RECOGNISERS: readonly Recogniser[] = [
  cin,
  passport,
  phone,
  email,
  rib,
  iban,
  ice,
  cnss,
  plate,
  massar,
  card,
];

/** Half an identifier may stand where a text was cut. */
const CUT_NUMBER = /[A-Za-z]{0,2}[\d .-]*\d[\d .-]*$/;

export interface Redacted {
  text: string;
  redactions: Redactions;
}

/**
 * A text in its canonical spelling, with a mark such as `[cin]` for each personal identifier.
 * Throws when a recogniser does; the error says which, never what it read.
 */
export function redact(raw: string, recognisers: readonly Recogniser[] = RECOGNISERS): Redacted {
  const canonical = canonicalise(raw);
  const text = raw.length > MAXIMUM_MESSAGE_LENGTH ? canonical.replace(CUT_NUMBER, '') : canonical;
  const spans = chooseSpans(recognisers.flatMap((recogniser) => findWith(recogniser, text)));
  return { text: replaceSpans(text, spans), redactions: count(spans) };
}

function findWith(recogniser: Recogniser, text: string): Span[] {
  try {
    return recogniser.find(text);
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : typeof cause;
    throw new Error(`The recogniser of ${recogniser.kind} failed`, { cause: name });
  }
}

function replaceSpans(text: string, spans: readonly Span[]): string {
  let redacted = '';
  let from = 0;
  for (const { kind, start, end } of spans) {
    redacted += `${text.slice(from, start)}[${kind}]`;
    from = end;
  }
  return redacted + text.slice(from);
}

function count(spans: readonly Span[]): Redactions {
  const redactions: Redactions = {};
  for (const { kind } of spans) redactions[kind] = (redactions[kind] ?? 0) + 1;
  return redactions;
}
