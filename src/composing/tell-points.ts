import { isWholeList, NO_FACT } from '../domain/answers-beside-facts.ts';
import type { Aspect } from '../domain/aspect.ts';
import { fillBlanks } from '../domain/fill-blanks.ts';
import type { Fact, ServiceCard } from '../domain/service-card.ts';
import { answeringFacts, type Subject } from './answering-facts.ts';
import { fitIn, type Part, tellList, tellParagraph, wordsIn } from './part.ts';
import { decisiveFacts, factsFor } from './select-facts.ts';
import { tellNextStep } from './tell-next-step.ts';
import type { Wording } from './word-fact.ts';

/** Words that an answer on some points may have before its line of sources. */
const WORDS = 105;

/** What to do next may take an answer a little over its limit. */
const LENIENCE = 10;

/**
 * That the card says nothing about it, where that is likeliest; the facts that answer best, papers
 * and steps as whole lists; then the conditions that change them, then what to do next.
 */
export function tellPoints(
  card: ServiceCard,
  aspects: readonly Aspect[],
  subject: Subject,
  wording: Wording,
): Part[] {
  const { situations } = subject;
  const lists = aspects.filter(isWholeList).map((aspect) => ({
    aspect,
    facts: factsFor(card, aspect, situations),
  }));
  const listed = new Set(lists.flatMap(({ facts }) => facts));
  const apart = (facts: readonly Fact[]) => facts.filter((fact) => !listed.has(fact));
  const answering = apart(answeringFacts(card, subject));
  const conditions = apart(aspects.flatMap((aspect) => decisiveFacts(card, aspect, situations)));
  const changing = tellParagraph(
    [...new Set(conditions)].filter((fact) => !answering.includes(fact)),
    wording,
  );
  const asked = lists.flatMap(({ aspect, facts }) => tellList(aspect, facts, wording));
  const unknown = subject.facts[0]?.id === NO_FACT ? [tellGap(wording)] : [];
  const room = WORDS - wordsIn([...unknown, ...asked, ...changing]);
  const points = tellParagraph(fitIn(answering, wording, room), wording);
  const leadsWithList = isWholeList(aspects[0] ?? '');
  const told = [...(leadsWithList ? [...asked, ...points] : [...points, ...asked]), ...changing];
  const next = tellNextStep(card, situations, [...answering, ...conditions], wording);
  if (told.length === 0) return [tellGap(wording), ...next];
  const parts = [...unknown, ...told];
  return wordsIn([...parts, ...next]) <= WORDS + LENIENCE ? [...parts, ...next] : parts;
}

function tellGap({ phrases, knowledge, variety }: Wording): Part {
  return { facts: [], block: fillBlanks(phrases.noFact, knowledge, variety) };
}
