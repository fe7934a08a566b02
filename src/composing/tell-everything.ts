import type { ServiceCard } from '../domain/service-card.ts';
import { answeringFacts, type Subject } from './answering-facts.ts';
import { type Part, tellList, tellParagraph, wordsIn } from './part.ts';
import { decisiveFacts, factsFor } from './select-facts.ts';
import { tellNextStep } from './tell-next-step.ts';
import { type Wording, wordDescription } from './word-fact.ts';

/** Words that a whole procedure may have before its line of sources. */
const WORDS = 230;

/** Facts told with the first ones when the question comes near to them, too. */
const MOST_NEAR = 2;

/** What the first paragraph tells, one fact of each. */
const GLANCE = ['fee', 'time', 'place'] as const;

/** A whole procedure: what it is, at a glance, its conditions, papers and steps. */
export function tellEverything(card: ServiceCard, subject: Subject, wording: Wording): Part[] {
  const { situations } = subject;
  const listed = new Set([...card.evidence, ...card.steps]);
  const near = answeringFacts(card, subject)
    .filter((fact) => !listed.has(fact))
    .slice(0, MOST_NEAR);
  const glance = GLANCE.flatMap((aspect) => factsFor(card, aspect, situations).slice(0, 1));
  const conditions = decisiveFacts(card, 'overview', situations);
  const opening = [...new Set([...glance, ...conditions, ...near])];
  const steps = factsFor(card, 'steps', situations);
  const next = tellNextStep(card, situations, opening, wording);
  const parts = [
    { facts: [], block: wordDescription(card, wording) },
    ...tellParagraph(opening, wording),
    ...tellList('documents', factsFor(card, 'documents', situations), wording),
    ...(steps.length > 0 ? tellList('steps', steps, wording) : next),
  ];
  return keepWhatFits(parts, next);
}

/** Keeps the parts that fit; where the last ones do not, the next step takes their place. */
function keepWhatFits(parts: readonly Part[], next: readonly Part[]): Part[] {
  const kept: Part[] = [];
  for (const part of parts) {
    if (wordsIn([...kept, part]) > WORDS) return [...kept, ...next];
    kept.push(part);
  }
  return kept;
}
