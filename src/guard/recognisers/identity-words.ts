/** Words that announce a number of an identity card, in the four varieties. */
export const IDENTITY_CARD_WORDS =
  /\b(?:c\.?i\.?n\.?e?|cnie|carte?|l?akart|lacarte|identit[eé]|i?d?nationale?|hawi?ya|ta3rif|bitaqa)\b|بطاق|كارط|تعريف|هوية|هويه|سي ?اي ?ان/giu;

/** The same for a passport. */
export const PASSPORT_WORDS = /pas+e?port?|basp?ou?rt?|pas+apor|جواز|باسبور|پاسپور|باصبور/giu;

/** Farther away than this, the word announces something else. */
export const REACH_OF_A_WORD = 45;
