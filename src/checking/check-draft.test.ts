import { describe, expect, it } from 'vitest';
import type { Draft } from '../domain/draft.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { checkDraft } from './check-draft.ts';

const nothing = new Map();
const knowledge: KnowledgeBase = {
  version: 'test',
  cards: nothing,
  organisations: nothing,
  evidence: nothing,
  channels: new Map([
    [
      'passeport-ma',
      {
        id: 'passeport-ma',
        kind: 'portal',
        label: 'passeport.ma',
        url: 'https://www.passeport.ma',
      },
    ],
  ]),
  sources: nothing,
  lifeEvents: nothing,
  articles: nothing,
};

const draftOf = (block: string): Draft => ({
  outcome: 'answered',
  services: [],
  citations: [],
  followUps: [],
  blocks: [block],
  sourceLine: '',
  grounds: 'Le passeport coûte 500 DH.',
});

describe('checkDraft', () => {
  it('releases a block whose figures and links stand in its grounds', () => {
    const block = 'Le prix est de 500 DH sur [passeport.ma](https://www.passeport.ma).';
    expect(checkDraft(draftOf(block), 'fr', knowledge).released).toEqual([block]);
  });

  it.each([
    ['an invented fee', 'Le prix est de 400 DH.'],
    ['a look-alike host', 'Voir [passeport.ma](https://www.passeport-ma.com).'],
    ['a bare address', 'Voir https://www.passeport.ma'],
    ['an image', 'Voici ![x](https://www.passeport.ma)'],
    ['HTML', 'Bonjour <script>alert()</script>'],
    ['another script', 'الثمن هو المطلوب هنا بالعربية'],
  ])('withholds %s', (_, block) => {
    expect(checkDraft(draftOf(block), 'fr', knowledge).released).toEqual([]);
  });
});
