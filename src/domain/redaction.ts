/** The kinds of personal identifiers that the guard takes out of a question. */
export const IDENTIFIER_KINDS = [
  'cin',
  'passport',
  'phone',
  'email',
  'rib',
  'iban',
  'ice',
  'cnss',
  'plate',
  'massar',
  'card',
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** How many identifiers of each kind were taken out of one question. */
export type Redactions = Partial<Record<IdentifierKind, number>>;
