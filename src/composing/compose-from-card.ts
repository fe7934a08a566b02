import type { Draft } from '../domain/draft.ts';
import { servicesNamedIn } from '../domain/fill-blanks.ts';
import { allFactsOf, type ServiceCard } from '../domain/service-card.ts';
import type { Subject } from './answering-facts.ts';
import { citeFacts, wordSources } from './cite.ts';
import { fitToQuantities } from './fit-to-quantities.ts';
import { suggestFollowUps } from './suggest-follow-ups.ts';
import { tellEverything } from './tell-everything.ts';
import { tellPoints } from './tell-points.ts';
import { type Wording, wordDescription, wordFact } from './word-fact.ts';

/**
 * The answer to a question about one service: what was asked, the condition or exception that
 * changes it, what to do next, the sources. Facts that do not fit in the word limit are left out
 * from the end, never the decisive ones. A scale is told by the bracket of what the question states.
 */
export function composeFromCard(wholeCard: ServiceCard, asked: Subject, wording: Wording): Draft {
  const { card, subject } = fitToQuantities(wholeCard, asked);
  const aspects = subject.aspects.filter((aspect) => aspect !== 'overview');
  const parts =
    aspects.length === 0
      ? tellEverything(card, subject, wording)
      : tellPoints(card, aspects, subject, wording);
  const facts = [...new Set(parts.flatMap((part) => part.facts))];
  const citations = citeFacts(facts, card, wording.knowledge);
  const blocks = parts.map((part) => part.block);
  const named = facts.flatMap((fact) => servicesNamedIn(fact.text.fr, wording.knowledge));
  return {
    outcome: 'answered',
    services: [{ id: card.id, name: card.name[wording.variety] }],
    citations,
    followUps: suggestFollowUps(card, aspects, named, wording),
    blocks,
    sourceLine: wordSources(citations, wording),
    grounds: groundsOf(card, wording),
    basis: { card, facts, blocks },
  };
}

/** All that the card says in one variety: what the checks hold an answer against. */
function groundsOf(card: ServiceCard, wording: Wording): string {
  const texts = allFactsOf(card).map((fact) => wordFact(fact, wording));
  return [card.name[wording.variety], wordDescription(card, wording), ...texts].join('\n');
}
