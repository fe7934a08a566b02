import type { Aspect } from '../domain/aspect.ts';
import type { Draft } from '../domain/draft.ts';
import { factsAbout, type ServiceCard } from '../domain/service-card.ts';
import type { Wording } from './word-fact.ts';

/** What most people want to know of a service, the most asked first. */
const USUAL_ASPECTS = ['documents', 'fee', 'place', 'time'] as const;

const FOLLOW_UPS = 3;

/** The draft with services offered before all else: those that may have been meant instead. */
export function offerFirst(
  services: readonly string[],
  draft: Draft,
  { knowledge, variety }: Wording,
): Draft {
  const names = services.flatMap((id) => knowledge.cards.get(id)?.name[variety] ?? []);
  const followUps = [...new Set([...names, ...draft.followUps])].slice(0, FOLLOW_UPS);
  return { ...draft, followUps };
}

/** Questions that a citizen may want to ask next: what is left of this service, then others. */
export function suggestFollowUps(
  card: ServiceCard,
  asked: readonly Aspect[],
  servicesNamed: readonly string[],
  { knowledge, phrases, variety }: Wording,
): string[] {
  const remaining = USUAL_ASPECTS.filter(
    (aspect) => asked.length > 0 && !asked.includes(aspect) && factsAbout(card, aspect).length > 0,
  );
  const aboutThis = remaining
    .slice(0, 2)
    .map((aspect) => phrases.aspectQuestions[aspect].replace('{service}', card.name[variety]));
  const others = [...new Set([...servicesNamed, ...card.relatedServices])].flatMap((id) => {
    const other = knowledge.cards.get(id);
    return other ? [other.name[variety]] : [];
  });
  return [...aboutThis, ...others].slice(0, FOLLOW_UPS);
}
