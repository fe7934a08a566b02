import type { Bracket } from '../../domain/brackets.ts';
import { figuresOf } from '../../domain/figures.ts';
import type { Fact } from '../../domain/service-card.ts';
import type { Fault } from '../fault.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { bracketTextsOf, factPathsOf } from '../walk-card.ts';

/** The brackets of a scale follow on each other, and give no figure that the scale does not give. */
export function checkBrackets(knowledge: KnowledgeFiles): Fault[] {
  return knowledge.cards.flatMap(({ content: card, file }) =>
    factPathsOf(card).flatMap(({ fact, path }) => {
      const steps = (fact.brackets?.of ?? []).flatMap((bracket, index, all) =>
        limitFaults(bracket, all[index - 1]).map((message) =>
          file.faultAt([...path, 'brackets', 'of', index], message),
        ),
      );
      const figures = bracketTextsOf(fact, path).flatMap(({ text, path: at }) =>
        strangeFigures(text.fr, fact).map((figure) =>
          file.faultAt([...at, 'fr'], `${figure} does not stand in the fact's own text`),
        ),
      );
      return [...steps, ...figures];
    }),
  );
}

function limitFaults({ from, to }: Bracket, before: Bracket | undefined): string[] {
  if (from === undefined && to === undefined) return ['has neither from nor to'];
  if (from !== undefined && to !== undefined && to < from) return [`${to} is less than ${from}`];
  if (before === undefined) return [];
  if (before.to === undefined) return ['the bracket before it has no to'];
  const next = before.to + 1;
  return from === next ? [] : [`from must be ${next}, right after the bracket before it`];
}

function strangeFigures(french: string, fact: Fact): string[] {
  const own = new Set(figuresOf(fact.text.fr));
  return figuresOf(french).filter((figure) => !own.has(figure));
}
