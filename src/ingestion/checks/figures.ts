import { figuresOf } from '../../domain/figures.ts';
import { VARIETIES } from '../../domain/variety.ts';
import type { Fault } from '../fault.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { localizedTextsOf } from '../walk-card.ts';

/** The four renditions of a text must give the same figures; a cost's text gives its amount. */
export function checkFigures(knowledge: KnowledgeFiles): Fault[] {
  return knowledge.cards.flatMap(({ content: card, file }) => {
    const disagreeing = localizedTextsOf(card).flatMap(({ text, path }) => {
      const french = sortedFigures(text.fr);
      return VARIETIES.flatMap((variety) => {
        const figures = sortedFigures(text[variety]);
        if (figures === french) return [];
        return [
          file.faultAt([...path, variety], `figures “${figures}” differ from fr “${french}”`),
        ];
      });
    });
    const amounts = card.costs.flatMap((cost, index) => {
      if (cost.amount === undefined || cost.amount === 0) return [];
      if (figuresOf(cost.text.fr).includes(String(cost.amount))) return [];
      return [
        file.faultAt(['costs', index, 'amount'], `${cost.amount} does not stand in the text`),
      ];
    });
    return [...disagreeing, ...amounts];
  });
}

/** The distinct figures of a text in an order that does not depend on the sentence. */
export function sortedFigures(text: string): string {
  return figuresOf(text).sort().join(' ');
}
