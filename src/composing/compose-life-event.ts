import type { Draft } from '../domain/draft.ts';
import { fillBlanks } from '../domain/fill-blanks.ts';
import type { LifeEvent } from '../domain/shared-entities.ts';
import { citeFacts, wordSources } from './cite.ts';
import { type Wording, wordDescription, wordFact } from './word-fact.ts';

/** An ordered list of services for a life event, each with what to do first. */
export function composeLifeEvent(event: LifeEvent, wording: Wording): Draft {
  const { knowledge, phrases, variety } = wording;
  const cards = event.services.flatMap((id) => knowledge.cards.get(id) ?? []);
  const items = cards.map((card, index) => {
    const deadline = card.deadlines.find((fact) => fact.for === undefined);
    const said = deadline ? wordFact(deadline, wording) : wordDescription(card, wording);
    return `${index + 1}. **${card.name[variety]}**. ${said}`;
  });
  const citations = cards.flatMap((card) => citeFacts(card.deadlines.slice(0, 1), card, knowledge));
  const advice = fillBlanks(event.advice[variety], knowledge, variety);
  const blocks = [advice, [phrases.headings.lifeEvent, ...items].join('\n')];
  return {
    outcome: 'answered',
    services: cards.map((card) => ({ id: card.id, name: card.name[variety] })),
    citations,
    followUps: cards.slice(0, 3).map((card) => card.name[variety]),
    blocks,
    sourceLine: wordSources(citations, wording),
    grounds: blocks.join('\n'),
  };
}
