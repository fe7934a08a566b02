import { openingOf } from '../../domain/article.ts';
import { blanksIn } from '../../domain/blanks.ts';
import type { Fault } from '../fault.ts';
import type { ArticleRendition } from '../read-articles.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { formsIn, replacedForms } from './glossary.ts';
import { hostOf } from './hosts.ts';

/** Less is a fact for a card; more is not read on a telephone. */
const WORDS = { least: 150, most: 350 };
/** The opening answers on its own; an answer has 120 words with its title and sources. */
const WORDS_OF_THE_OPENING = 80;

const ADDRESS = /https?:\/\/[^\s)\]>"]+/g;

/** Blanks name channels or services, links lead to official sites, terms and lengths hold. */
export function checkArticleText(rendition: ArticleRendition, knowledge: KnowledgeFiles): Fault[] {
  const { lines, text, file, variety } = rendition;
  const replaced = replacedForms(knowledge.glossary.map(({ content }) => content))[variety];
  const hosts = new Set(knowledge.officialHosts);
  const known = new Set([
    ...knowledge.channels.map(({ content }) => content.id),
    ...knowledge.cards.map(({ content }) => content.id),
  ]);
  const wrong = (line: string) => [
    ...blanksIn(line)
      .filter((id) => !known.has(id))
      .map((id) => `no channel or service has the id ${id}`),
    ...[...line.matchAll(ADDRESS)]
      .map(([address]) => (URL.canParse(address) ? hostOf(address) : address))
      .filter((host) => !hosts.has(host))
      .map((host) => `${host} is not in official-hosts.yaml: citizens must not be sent there`),
  ];
  const first = lines[0]?.number ?? 1;
  const words = wordsIn(text);
  const opening = wordsIn(openingOf(text));
  return [
    ...lines.flatMap((line) =>
      wrong(line.text).map((message) => file.faultOnLine(line.number, message)),
    ),
    ...lines.flatMap((line) =>
      formsIn(line.text, replaced).map(({ found, term }) => {
        const message = `“${found}”: the glossary says “${term[variety]}” (${term.id})`;
        return file.faultOnLine(line.number, message, 'warning');
      }),
    ),
    ...(words < WORDS.least || words > WORDS.most
      ? [file.faultOnLine(first, `${words} words: not ${WORDS.least} to ${WORDS.most}`, 'warning')]
      : []),
    ...(opening > WORDS_OF_THE_OPENING
      ? [file.faultOnLine(first, `opens with ${opening} words: over ${WORDS_OF_THE_OPENING}`)]
      : []),
  ];
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
