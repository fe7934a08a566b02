/** `{passeport-ma}` in a text: the id of a channel or a service, whose link or name goes there. */
export const BLANK = /\{([^{}]*)\}/g;

/** The ids that a text names between braces, in order. */
export function blanksIn(text: string): string[] {
  return [...text.matchAll(BLANK)].map(([, id = '']) => id);
}
