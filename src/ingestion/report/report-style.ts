import { Markup } from './markup.ts';

/** Readable on a telephone, on paper and in the dark; every column of figures lines up. */
export const REPORT_STYLE = new Markup(`
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 75rem; margin: 0 auto; padding: 1rem; overflow-x: auto; }
table { border-collapse: collapse; margin: 0 0 1.5rem; }
caption { text-align: start; font-weight: 600; padding: 0.5rem 0; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
tbody th { font-weight: 400; overflow-wrap: anywhere; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
summary { cursor: pointer; padding: 0.5rem 0; }
`);
