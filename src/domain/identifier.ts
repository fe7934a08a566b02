import { z } from 'zod';

/** The id of a card or of a shared entity: `passeport-adulte`. */
export const Identifier = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write an id in lower case, words joined by hyphens');
