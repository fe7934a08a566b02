import type { DraftBasis } from '../domain/draft.ts';
import type { Passage } from '../domain/passage.ts';
import { allFactsOf } from '../domain/service-card.ts';
import { type Wording, wordUnfilled } from './word-fact.ts';

/** What a card says, passage by passage, in an order that is the same for every question. */
export function passagesOf({ card, facts }: DraftBasis, wording: Wording): Passage[] {
  const description = { text: card.description[wording.variety], mustTell: false };
  const told = allFactsOf(card).map((fact) => ({
    ...{ fact, text: wordUnfilled(fact, wording) },
    mustTell: facts.includes(fact),
  }));
  return [description, ...told];
}
