import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { GlossaryTerm } from '../domain/glossary.ts';
import { ServiceCard } from '../domain/service-card.ts';
import { Channel, Evidence, LifeEvent, Organisation } from '../domain/shared-entities.ts';
import { Source } from '../domain/source.ts';
import type { Fault } from './fault.ts';
import { filesIn } from './files-in.ts';
import { type ArticleRendition, readArticles } from './read-articles.ts';
import { questionFilesIn } from './read-questions.ts';
import { YamlFile } from './yaml-file.ts';

/** A record together with the place that it was read from. */
export interface Located<Content> {
  content: Content;
  file: YamlFile;
  /** Where the record stands in its file: empty for a file that is one record. */
  path: readonly PropertyKey[];
}

/** All that `knowledge/` says about services, before it is checked as a whole. */
export interface KnowledgeFiles {
  folder: string;
  /** Paths of the question variants beside cards, life events and articles. */
  questionFiles: string[];
  cards: Located<ServiceCard>[];
  organisations: Located<Organisation>[];
  evidence: Located<Evidence>[];
  channels: Located<Channel>[];
  sources: Located<Source>[];
  lifeEvents: Located<LifeEvent>[];
  articles: ArticleRendition[];
  /** One term for one thing, in every card. */
  glossary: Located<GlossaryTerm>[];
  /** Ids of all services that the knowledge is to cover, by theme; some cards may not be written yet. */
  catalogue: Record<string, string[]>;
  /** Hosts that are known to be an administration's, without `www.`. */
  officialHosts: string[];
  /** How many months a fact may go unchecked, by theme. */
  monthsOfFreshness: Record<string, number>;
}

/** Reads every card and shared entity. Faults name every file that does not fit its schema. */
export function readKnowledge(folder: string): { knowledge: KnowledgeFiles; faults: Fault[] } {
  const faults: Fault[] = [];
  const list = <Content>(path: string, schema: z.ZodType<Content>): Located<Content>[] => {
    const file = new YamlFile(folder, path);
    const read = file.read(z.array(schema));
    if ('faults' in read) return collect(faults, read.faults);
    return read.content.map((content, index) => ({ content, file, path: [index] }));
  };
  const lists = <Content>(part: string, schema: z.ZodType<Content>): Located<Content>[] =>
    filesIn(join(folder, part), '.yaml').flatMap((path) => list(path, schema));
  const cards = filesIn(join(folder, 'services'), '.yaml').flatMap((path) => {
    const file = new YamlFile(folder, path);
    const read = file.read(ServiceCard);
    if ('faults' in read) return collect(faults, read.faults);
    return [{ content: read.content, file, path: [] }];
  });
  const single = <Content>(name: string, schema: z.ZodType<Content>): Content | undefined => {
    const path = join(folder, name);
    if (!existsSync(path)) return undefined;
    const read = new YamlFile(folder, path).read(schema);
    if ('content' in read) return read.content;
    faults.push(...read.faults);
    return undefined;
  };
  const articles = readArticles(folder);
  faults.push(...articles.faults);
  const knowledge = {
    folder,
    questionFiles: questionFilesIn(folder),
    cards,
    organisations: lists('organisations', Organisation),
    evidence: lists('evidence', Evidence),
    channels: lists('channels', Channel),
    sources: lists('sources', Source),
    lifeEvents: lists('life-events', LifeEvent),
    articles: articles.renditions,
    glossary: filesIn(folder, 'glossary.yaml').flatMap((path) => list(path, GlossaryTerm)),
    catalogue: Object.fromEntries(
      Object.entries(single('catalogue.yaml', Catalogue) ?? {}).map(([theme, services]) => [
        theme,
        Object.keys(services),
      ]),
    ),
    officialHosts: single('official-hosts.yaml', z.array(z.string())) ?? [],
    monthsOfFreshness: single('freshness.yaml', z.record(z.string(), z.int().positive())) ?? {},
  };
  return { knowledge, faults };
}

/** The catalogue's themes, each with its services' ids and French names. */
const Catalogue = z.record(z.string(), z.record(z.string(), z.string()));

function collect(faults: Fault[], more: Fault[]): [] {
  faults.push(...more);
  return [];
}
