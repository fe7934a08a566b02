/** What may answer a question besides a single fact of the card: its whole procedure, */
export const WHOLE_PROCEDURE = 'overview';

/** one of its lists, whole and in the card's order, by the name of its aspect: half a list misleads; */
export const WHOLE_LISTS = ['documents', 'steps'] as const;

/** or nothing that the card says. */
export const NO_FACT = 'none';

/** Everything that a question variant may name in the place of a fact. */
export const ANSWERS_BESIDE_FACTS = [WHOLE_PROCEDURE, ...WHOLE_LISTS, NO_FACT] as const;

export function isWholeList(answer: string): answer is (typeof WHOLE_LISTS)[number] {
  return (WHOLE_LISTS as readonly string[]).includes(answer);
}
