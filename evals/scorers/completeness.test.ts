import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import type { Fact } from '../../src/domain/service-card.ts';
import { buildKnowledgeBase } from '../../src/ingestion/build-knowledge-base.ts';
import { factsAsked, shareTold } from './completeness.ts';

const knowledge = buildKnowledgeBase(join(import.meta.dirname, '..', '..', 'knowledge'));
const card = knowledge.cards.get('cnie-renouvellement');
if (card === undefined) throw new Error('The card is gone');

const fact = (text: string, others: Partial<Fact> = {}): Fact => ({
  ...{ text: { fr: text, ar: text, ary: text, 'ary-Latn': text }, sources: [] },
  ...{ confidence: 'high', ...others },
});
const FEES = [fact('**75 DH** de timbre, en espèces, au guichet.'), fact('Au consulat : 105 DH.')];

const answerOf = (answer: string): Answer => ({
  ...{ conversationId: '', turnId: '', language: 'fr', direction: 'ltr', outcome: 'answered' },
  ...{ answer, services: [], citations: [], followUps: [], redactions: {} },
});
const share = (answer: string, facts = FEES) => shareTold(answerOf(answer), facts, knowledge).share;

describe('shareTold', () => {
  it('hears the facts that an answer tells, in a model’s order and with its linking words too', () => {
    expect(share('75 DH de timbre, en espèces, au guichet. Au consulat : **105 DH**.')).toBe(1);
    expect(share('Le prix : 75 DH de timbre, et en espèces au guichet.')).toBe(0.5);
    expect(share('Rien.')).toBe(0);
  });

  it('hears no fact with another figure', () => {
    expect(share('85 DH de timbre, en espèces, au guichet.')).toBe(0);
  });

  it('reads blanks as their labels', () => {
    const online = [fact('Le rendez-vous se prend sur {cnie-ma}.')];
    expect(share('Le rendez-vous se prend sur [cnie.ma](https://www.cnie.ma).', online)).toBe(1);
  });
});

describe('factsAsked', () => {
  const held = {
    ...card,
    costs: [FEES[0], fact('Pour un mineur : 50 DH', { for: ['minor'] })] as typeof card.costs,
    exceptions: [fact('Sauf en cas de perte.', { decisiveFor: ['fee'] })],
  };
  const texts = (...asked: Parameters<typeof factsAsked>) =>
    factsAsked(...asked).map(({ text }) => text.fr);

  it('leaves out what concerns other people, and takes what the aspect is wrong without', () => {
    expect(texts(held, 'fee', [])).toEqual([FEES[0]?.text.fr, 'Sauf en cas de perte.']);
    expect(texts(held, 'fee', ['minor'])).toContain('Pour un mineur : 50 DH');
  });

  it('takes papers, steps, fee, time and place for a whole procedure', () => {
    const whole = factsAsked(card, 'overview', []);
    for (const list of [card.evidence, card.steps, card.costs, card.processingTimes]) {
      for (const one of list) if (one.for === undefined) expect(whole).toContain(one);
    }
  });
});
