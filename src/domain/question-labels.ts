/**
 * What a known question asks for is the id of a service, a life event or an article, or one of
 * these: it must not be answered, for one reason or the other,
 */
export const UNANSWERABLE = ['no-knowledge', 'out-of-scope'] as const;

/** or it may mean any of several services. */
export const VAGUE = 'vague';

export function isUnanswerable(label: string): boolean {
  return (UNANSWERABLE as readonly string[]).includes(label);
}
