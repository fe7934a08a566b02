/** The doubt belongs to the sentence that it is about, so it stands before the stop. */
const FINAL_STOP = /\.?$/;

/** A sentence with its doubt in brackets: "30 DH (à confirmer)." */
export function sayDoubt(sentence: string, doubt: string): string {
  return sentence.replace(FINAL_STOP, (stop) => ` (${doubt})${stop}`);
}
