import { describe, expect, it } from 'vitest';
import { type Engine, type Passage, voteByBestHit } from './engine.ts';
import { openFullText5 } from './full-text-5.ts';
import { openMiniSearch } from './mini-search.ts';
import { openOrama } from './orama.ts';

const PASSAGES: readonly Passage[] = [
  { service: 'passport', text: 'renouveler un passeport' },
  { service: 'passport', text: 'le passeport et ses papiers' },
  { service: 'card', text: 'renouveler la carte nationale' },
  { service: 'card', text: 'بطاقة التعريف' },
  { service: 'licence', text: 'permis de conduire' },
];

const OPENERS: readonly ((passages: readonly Passage[]) => Engine | Promise<Engine>)[] = [
  openFullText5,
  openMiniSearch,
  (passages) => openMiniSearch(passages, { fuzzy: 0.2 }),
  openOrama,
  (passages) => openOrama(passages, { wholeWords: true }),
];

describe('the vote', () => {
  it('counts each service once, where its best hit stands', () => {
    expect(voteByBestHit(['b', 'a', 'b', 'c', 'a'])).toEqual(['b', 'a', 'c']);
  });
});

describe.each(OPENERS)('engine %#', (open) => {
  it('ranks the services of its best hits', async () => {
    const engine = await open(PASSAGES);
    expect(await engine.search('Passeport à renouveler', 'fr')).toEqual(['passport', 'card']);
  });

  it('hears Arabic across spellings', async () => {
    const engine = await open(PASSAGES);
    expect(await engine.search('بِطاقه', 'ar')).toEqual(['card']);
  });

  it('finds nothing where there is no word, or none that it knows', async () => {
    const engine = await open(PASSAGES);
    expect(await engine.search('" OR *?', 'fr')).toEqual([]);
    expect(await engine.search('xylophone', 'fr')).toEqual([]);
  });
});
