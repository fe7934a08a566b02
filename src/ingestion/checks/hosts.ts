import type { Source } from '../../domain/source.ts';
import type { Fault } from '../fault.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { allTextsOf } from '../walk-card.ts';

/** An address written out in a text; texts name channels, `{passeport-ma}`, which are checked. */
const ADDRESS = /https?:\/\//;

/** Links lead to known official sites, and only those are called official. */
export function checkHosts(knowledge: KnowledgeFiles): Fault[] {
  const known = new Set(knowledge.officialHosts);
  const isKnown = (url: string) => known.has(hostOf(url));
  const mayBeCited = ({ kind, url }: Source) =>
    kind === 'press' || kind === 'other' || isKnown(url);
  const unknown = (url: string, what: string) =>
    `${hostOf(url)} is not in official-hosts.yaml: ${what}`;
  return [
    ...knowledge.channels.flatMap(({ content: { kind, url }, file, path }) =>
      kind === 'portal' && !isKnown(url)
        ? [file.faultAt([...path, 'url'], unknown(url, 'citizens must not be sent there'))]
        : [],
    ),
    ...knowledge.sources.flatMap(({ content: source, file, path }) =>
      mayBeCited(source)
        ? []
        : [file.faultAt([...path, 'url'], unknown(source.url, 'it is no official source'))],
    ),
    ...knowledge.cards.flatMap(({ content: card, file }) =>
      allTextsOf(card)
        .filter(({ text }) => ADDRESS.test(text))
        .map(({ path }) => file.faultAt(path, 'write no address: name a channel, {like-this}')),
    ),
    ...knowledge.cards.flatMap(({ content: card, file }) =>
      card.sources.flatMap((source, index) =>
        mayBeCited(source)
          ? []
          : [
              file.faultAt(
                ['sources', index, 'url'],
                unknown(source.url, 'it is no official source'),
              ),
            ],
      ),
    ),
  ];
}

/** The site of an address as official-hosts.yaml names it, without `www.`. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}
