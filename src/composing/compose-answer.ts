import type { Draft } from '../domain/draft.ts';
import type { Finding } from '../domain/finding.ts';
import type { SmallTalk } from '../domain/phrases.ts';
import { askBack } from './ask-back.ts';
import { composeArticle } from './compose-article.ts';
import { composeFromCard } from './compose-from-card.ts';
import { composeLifeEvent } from './compose-life-event.ts';
import { replyToSmallTalk, replyWith } from './fixed-replies.ts';
import { offerFirst } from './suggest-follow-ups.ts';
import type { Wording } from './word-fact.ts';

/** The answer to what retrieval found, from the knowledge alone. */
export function composeAnswer(finding: Finding, wording: Wording): Draft {
  const { knowledge } = wording;
  switch (finding.verdict) {
    case 'small-talk':
      return replyToSmallTalk((finding.subject ?? 'acknowledgement') as SmallTalk, wording);
    case 'out-of-scope':
      return replyWith('unanswerable-out-of-scope', wording);
    case 'no-knowledge':
      return replyWith('unanswerable-no-knowledge', wording);
    case 'ask-back': {
      const ids = finding.services.map((service) => service.id);
      // One option is no question: with no card for the others we do not know.
      return ids.filter((id) => knowledge.cards.has(id)).length > 1
        ? askBack(ids, wording)
        : replyWith('unanswerable-no-knowledge', wording);
    }
    case 'life-event': {
      const event = knowledge.lifeEvents.get(finding.subject ?? '');
      return event
        ? composeLifeEvent(event, wording)
        : replyWith('unanswerable-no-knowledge', wording);
    }
    case 'article': {
      const article = knowledge.articles.get(finding.subject ?? '');
      return article
        ? composeArticle(article, wording)
        : replyWith('unanswerable-no-knowledge', wording);
    }
    case 'answer': {
      const card = knowledge.cards.get(finding.services[0]?.id ?? '');
      return card
        ? offerFirst(finding.notChosen ?? [], composeFromCard(card, finding, wording), wording)
        : replyWith('unanswerable-no-knowledge', wording);
    }
  }
}
