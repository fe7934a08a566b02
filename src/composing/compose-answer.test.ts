import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Aspect } from '../domain/aspect.ts';
import type { Finding } from '../domain/finding.ts';
import { buildKnowledgeBase } from '../ingestion/build-knowledge-base.ts';
import { readPhraseBook } from '../wording/read-phrase-book.ts';
import { composeAnswer } from './compose-answer.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const knowledge = buildKnowledgeBase(join(ROOT, 'knowledge'));
const phrases = readPhraseBook(join(ROOT, 'prompts'));
const wordingIn = (variety: 'fr' | 'ar') => ({ knowledge, phrases: phrases[variety], variety });

const findingOf = (change: Partial<Finding>): Finding => ({
  verdict: 'answer',
  services: [],
  aspects: ['overview'],
  facts: [],
  situations: [],
  quantities: [],
  trace: [],
  ...change,
});
const servicesOf = (...ids: string[]) => ids.map((id) => ({ id, confidence: 0.4 }));

/** What is told in French of one aspect of a service; `facts` and how likely each answers. */
const tell = (service: string, aspect: Aspect, facts: Readonly<Record<string, number>>) => {
  const ranked = Object.entries(facts).map(([id, score]) => ({ id, score }));
  const asked = findingOf({ services: servicesOf(service), aspects: [aspect], facts: ranked });
  return composeAnswer(asked, wordingIn('fr')).blocks;
};

describe('composeAnswer', () => {
  it('leads with the fact that answers, and adds the condition that changes it', () => {
    const blocks = tell('passeport-adulte', 'fee', { 'costs-1': 1 });
    expect(blocks[0]).toMatch(/^\*\*500 DH\*\*/);
    expect(blocks.join(' ')).toContain('860 DH');
  });

  it('sends somebody abroad to the consulate, not to the town hall', () => {
    const facts = [{ id: 'deadlines-3', score: 1 }];
    const asked = findingOf({ services: servicesOf('naissance-declaration'), facts });
    const tellTo = (...situations: Finding['situations']) =>
      composeAnswer({ ...asked, aspects: ['deadline'], situations }, wordingIn('fr')).blocks;
    expect(tellTo().at(-1)).toContain("bureau d'état civil");
    expect(tellTo('abroad').at(-1)).toBe("Né à l'étranger : au consulat du lieu de naissance.");
  });

  it('tells the other bracket of a scale where the question does not say which holds', () => {
    const said = tell('daam-sakane', 'fee', { 'costs-1': 1 });
    expect(said[0]).toMatch(/100\u00a0000 DH.*70\u00a0000 DH/);
  });

  it('leaves out facts that are much less likely to answer', () => {
    const said = tell('passeport-adulte', 'time', { 'times-1': 1, 'validity-1': 0.002 }).join(' ');
    expect(said).toContain('15 jours');
    expect(said).not.toContain('5 ans');
  });

  it('does not say the same penalty twice, as two lists of the card do', () => {
    const facts = { 'deadlines-3': 1, 'exceptions-2': 0.9 };
    const said = tell('vignette-tsav', 'deadline', facts).join(' ');
    expect(said.match(/100/g)).toHaveLength(1);
  });

  it('says first that the card says nothing about it, then what comes nearest', () => {
    const blocks = tell('passeport-adulte', 'time', { none: 1, 'times-1': 0.2 });
    expect(blocks[0]).toContain("Je n'ai pas d'information vérifiée sur ce point précis");
    expect(blocks[1]).toContain('15 jours');
  });

  it('asks back with two options or more', () => {
    const asked = findingOf({
      verdict: 'ask-back',
      services: servicesOf('cnie-renouvellement', 'cnie-perte-vol'),
    });
    const draft = composeAnswer(asked, wordingIn('fr'));
    expect(draft.outcome).toBe('clarification');
    expect(draft.followUps).toHaveLength(2);
  });

  it('offers first what may have been meant instead, where one of several was chosen', () => {
    const services = servicesOf('passeport-mineur', 'passeport-adulte');
    const asked = findingOf({ services, notChosen: ['passeport-adulte'] });
    const { followUps, services: told } = composeAnswer(asked, wordingIn('fr'));
    expect(followUps[0]).toBe(knowledge.cards.get('passeport-adulte')?.name.fr);
    expect(followUps.length).toBeLessThanOrEqual(3);
    expect(told.map(({ id }) => id)).toEqual(['passeport-mineur']);
  });

  it('does not ask back with one option, the others having no card', () => {
    const asked = findingOf({
      verdict: 'ask-back',
      services: servicesOf('a-card-to-come', 'cnie-perte-vol'),
    });
    expect(composeAnswer(asked, wordingIn('fr')).outcome).toBe('unanswerable-no-knowledge');
  });

  it('ends every sentence of a paragraph, so that papers do not run together', () => {
    const asked = findingOf({
      services: servicesOf('casier-judiciaire'),
      aspects: ['documents'],
      situations: ['proxy'],
    });
    const paragraphs = composeAnswer(asked, wordingIn('ar')).blocks.filter(
      (block) => !block.includes('\n'),
    );
    expect(paragraphs.join(' ')).toContain('وكالة.');
  });

  it.each([...knowledge.cards.keys()])('leaves no blank open in the whole of %s', (service) => {
    const asked = findingOf({ services: servicesOf(service) });
    for (const variety of ['fr', 'ar'] as const) {
      const { blocks } = composeAnswer(asked, wordingIn(variety));
      expect(blocks.join(' ')).not.toMatch(/[{}]/);
    }
  });
});
