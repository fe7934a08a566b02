/** Ends of a clause: punctuation in both scripts, though not inside a figure. */
const PUNCTUATION = /(?<!\d)[,،.;؛:?؟!\n]+|[,،.;؛:?؟!\n]+(?!\d)/u;

/** "And", standing alone: et, puis (fr) · و (ar, ary) · w, o, ou, wa (ary-Latn). */
const AND = /\s(?:et|puis|w|o|ou|wa|و)\s/iu;

/** «و» glued to a word that asks: وكم، ومتى، وأين، وهل، وشحال، وفين، وكيفاش، وواش، وشنو… */
const GLUED_AND =
  /\sو(?=(?:كم|بكم|متى|أين|اين|كيف|ما|ماذا|هل|من|لمن|في أي|عند من|شحال|بشحال|قداش|فين|منين|كيفاش|واش|شنو|اشنو|أشنو|ا[ي]?مت[ىا]|إ[ي]?مت[ىا]|فوقاش|علاش|شكون|آش|اش)(?:\s|$))/u;

/** The clauses of a message, down to a single word ("papers and price?"); empty when it has no parts. */
export function splitClauses(text: string): string[] {
  const clauses = text
    .split(PUNCTUATION)
    .flatMap((part) => part.split(AND))
    .flatMap((part) => part.split(GLUED_AND))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  return clauses.length > 1 ? clauses : [];
}
