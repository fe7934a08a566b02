import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readKnowledge } from '../read-knowledge.ts';
import { checkNextSteps } from './next-steps.ts';

const { knowledge } = readKnowledge(join(import.meta.dirname, '..', '..', '..', 'knowledge'));

it('asks whose next step a fact is that is for everybody', () => {
  expect(checkNextSteps(knowledge)).toEqual([]);
  const cards = knowledge.cards.map((card) => {
    const places = card.content.places.map(({ for: _, ...fact }) => fact);
    return { ...card, content: { ...card.content, places } };
  });
  const messages = checkNextSteps({ ...knowledge, cards }).map(({ message }) => message);
  expect(new Set(messages)).toEqual(new Set(['say by "for" whose next step this is']));
});
