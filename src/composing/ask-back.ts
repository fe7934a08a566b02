import type { Draft } from '../domain/draft.ts';
import type { Wording } from './word-fact.ts';

/** Asks which of a few look-alike services is meant; each option can be sent as it stands. */
export function askBack(serviceIds: readonly string[], wording: Wording): Draft {
  const { knowledge, phrases, variety } = wording;
  const options = serviceIds.flatMap((id) => {
    const card = knowledge.cards.get(id);
    return card ? [{ id, name: card.name[variety] }] : [];
  });
  const list = options.map((option) => `- ${option.name}`).join('\n');
  return {
    outcome: 'clarification',
    services: options,
    citations: [],
    followUps: options.map((option) => option.name),
    blocks: [`${phrases.askBack}\n${list}`],
    sourceLine: '',
    grounds: list,
  };
}
