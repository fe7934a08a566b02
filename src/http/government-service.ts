import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { ServiceCard } from '../domain/service-card.ts';
import type { Channel } from '../domain/shared-entities.ts';
import type { Variety } from '../domain/variety.ts';
import { channelsOf, citedSources } from './describe-service.ts';
import { plainWords } from './plain-words.ts';

/** A service card as schema.org GovernmentService, in JSON-LD. */
export function governmentService(card: ServiceCard, knowledge: KnowledgeBase, variety: Variety) {
  const authority = knowledge.organisations.get(card.competentAuthority);
  const related = card.relatedServices.flatMap((id) => knowledge.cards.get(id) ?? []);
  return {
    '@context': ['https://schema.org', { '@language': variety }],
    '@type': 'GovernmentService',
    identifier: card.id,
    name: card.name[variety],
    description: plainWords(card.description[variety], knowledge, variety),
    areaServed: { '@type': 'Country', identifier: 'MA', name: 'Maroc' },
    serviceOperator: {
      '@type': 'GovernmentOrganization',
      name: authority?.name[variety] ?? card.competentAuthority,
      ...(authority?.url === undefined ? {} : { url: authority.url }),
    },
    availableChannel: channelsOf(card, knowledge).map(serviceChannel),
    offers: card.costs.flatMap(({ amount, currency, text }) =>
      amount === undefined
        ? []
        : [
            {
              '@type': 'Offer',
              price: amount,
              priceCurrency: currency,
              description: plainWords(text[variety], knowledge, variety),
            },
          ],
    ),
    isRelatedTo: related.map(({ id, name }) => ({
      '@type': 'GovernmentService',
      identifier: id,
      name: name[variety],
    })),
    subjectOf: citedSources(card, knowledge).map(({ title, url, published }) => ({
      '@type': 'CreativeWork',
      name: title,
      url,
      ...(published === undefined ? {} : { datePublished: published }),
    })),
  };
}

function serviceChannel({ kind, label, url }: Channel) {
  return kind === 'phone'
    ? {
        '@type': 'ServiceChannel',
        name: label,
        servicePhone: { '@type': 'ContactPoint', telephone: url.replace(/^tel:/, '') },
      }
    : { '@type': 'ServiceChannel', name: label, serviceUrl: url };
}
