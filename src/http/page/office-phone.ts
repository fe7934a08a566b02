import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import type { Channel } from '../../domain/shared-entities.ts';

/** The number to call, as its link. */
export type OfficePhone = Pick<Channel, 'label' | 'url'>;

const CALL_CENTRE = 'tel-administration';

/** The call centre of the administration, where the knowledge has it. */
export function officePhone({ channels }: KnowledgeBase): OfficePhone | undefined {
  return channels.get(CALL_CENTRE);
}
