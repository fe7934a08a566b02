import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WordedLine } from '../domain/passage.ts';
import { buildKnowledgeBase } from '../ingestion/build-knowledge-base.ts';
import { readPhraseBook } from '../wording/read-phrase-book.ts';
import { applyWording } from './apply-wording.ts';
import { composeFromCard } from './compose-from-card.ts';
import { passagesOf } from './passages-of.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const knowledge = buildKnowledgeBase(join(ROOT, 'knowledge'));
const phrases = readPhraseBook(join(ROOT, 'prompts')).fr;
const wording = { knowledge, phrases, variety: 'fr' as const };

const line = (kind: WordedLine['kind'], text: string, paragraph = 0): WordedLine => ({
  ...{ kind, text, paragraph },
  cited: [0],
});

function apply(lines: WordedLine[], told: number[] = []) {
  const card = knowledge.cards.get('cnie-renouvellement');
  if (card === undefined) throw new Error('The card is gone');
  const draft = composeFromCard(
    card,
    { aspects: ['fee'], facts: [], situations: [], quantities: [] },
    wording,
  );
  const { basis } = draft;
  if (basis === undefined) throw new Error('A card answer has a basis');
  const passages = passagesOf(basis, wording);
  const noticed = { ...draft, blocks: [...draft.blocks, 'Par prudence, effacé.'] };
  const worded = { lines, told: new Set(told), passages, by: 'wording-001 test:m' };
  return applyWording(noticed, basis, worded, wording);
}

describe('applyWording', () => {
  it('joins sentences, keeps lists under their heading and numbers steps anew', () => {
    const { blocks } = apply([
      line('sentence', 'Un.'),
      line('sentence', 'Deux.'),
      line('heading', 'À apporter :', 1),
      line('bullet', 'Trois', 1),
      line('number', 'Quatre', 2),
      line('number', 'Cinq', 2),
      line('sentence', 'Six.', 2),
    ]);
    expect(blocks.slice(0, -1)).toEqual([
      'Un. Deux.',
      'À apporter :\n- Trois',
      '1. Quatre\n2. Cinq',
      'Six.',
    ]);
  });

  it('keeps what the draft says besides the facts', () => {
    expect(apply([line('sentence', 'Un.')]).blocks).toEqual(['Un.', 'Par prudence, effacé.']);
  });

  it('puts links and names in, and no bold that does not end', () => {
    const { blocks } = apply([
      line('sentence', 'Sur {cnie-ma} : **75** DH.'),
      line('sentence', '**Voir {cnie-perte-vol}.', 1),
    ]);
    const lost = knowledge.cards.get('cnie-perte-vol')?.name.fr;
    expect(blocks[0]).toBe('Sur [cnie.ma](https://www.cnie.ma) : **75** DH.');
    expect(blocks[1]).toBe(`Voir *${lost}*.`);
  });

  it('cites the sources of the facts that are told, in their order', () => {
    const { citations, sourceLine, wordedBy } = apply([line('sentence', 'Un.')], [5, 4]);
    expect(citations.length).toBeGreaterThan(0);
    expect(sourceLine).toContain(citations[0]?.url);
    expect(wordedBy).toBe('wording-001 test:m');
  });
});
