/** A piece of a text; one with a direction of its own has to be isolated from its neighbours. */
export interface Run {
  text: string;
  direction?: 'ltr' | 'rtl';
}

/** Splits a text that is read in `direction` where runs of the other direction begin and end. */
export function splitRuns(text: string, direction: 'ltr' | 'rtl'): Run[];
