/** A line of a list, numbered or not. */
const LIST_LINE = /^(?:\d+\.|-) /m;

/** Ends a sentence: Latin or Arabic marks before a space. `ae.gov.ma` and `9,74` go on. */
const FIRST_SENTENCE = /^.*?[.؟!?؛](?=\s|$)/s;

/**
 * What a citizen reads first: the first sentence of an answer; of one that begins with a list, its
 * heading and the whole list, which is in the card's order.
 */
export function openingOf(answer: string): string {
  const [block = ''] = answer.split('\n\n');
  if (LIST_LINE.test(block)) return block;
  return FIRST_SENTENCE.exec(block)?.[0] ?? block;
}
