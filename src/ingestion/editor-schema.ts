import { z } from 'zod';
import { ServiceCard } from '../domain/service-card.ts';

/** Where editors find the JSON Schema of a card, below the knowledge folder. */
export const EDITOR_SCHEMA_FILE = 'service-card.schema.json';

/** The JSON Schema (2020-12) of a card's file, for completion and warnings in an editor. */
export function editorSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(ServiceCard, { io: 'input' }), null, 2)}\n`;
}
