import { z } from 'zod';

const text = z.string().trim().min(1);

/** A record with one text, not empty, for each key, and nothing else. */
export function textsFor<Key extends string>(keys: readonly Key[]) {
  const shape = Object.fromEntries(keys.map((key) => [key, text])) as Record<Key, typeof text>;
  return z.strictObject(shape);
}
