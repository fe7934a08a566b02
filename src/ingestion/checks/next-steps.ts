import type { Fault } from '../fault.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { factPathsOf } from '../walk-card.ts';

/** A fact that is the next step of some people says of whom. */
export function checkNextSteps(knowledge: KnowledgeFiles): Fault[] {
  return knowledge.cards.flatMap(({ content: card, file }) =>
    factPathsOf(card)
      .filter(({ fact }) => fact.nextStep && fact.for === undefined)
      .map(({ path }) =>
        file.faultAt([...path, 'nextStep'], 'say by "for" whose next step this is'),
      ),
  );
}
