import type { SafeText } from '../domain/safe-text.ts';

/** The only place where a text becomes safe: after redaction. */
export function markSafe(redacted: string): SafeText {
  return redacted as SafeText;
}
