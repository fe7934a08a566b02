import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';

const known = {
  mayAskBack: true,
  lifeEvents: new Set(['birth']),
  articles: new Set(['portals']),
};
const ranking = (likelihoods: Record<string, number>) =>
  Object.entries(likelihoods).map(([label, likelihood]) => ({ label, likelihood }));

describe('decide', () => {
  it('answers with the article that is likelier than every service', () => {
    const ranked = ranking({ portals: 0.5, passport: 0.3, birth: 0.2 });
    expect(decide(ranked, known)).toEqual({
      verdict: 'article',
      services: [],
      subject: 'portals',
    });
  });

  it('leaves an article aside for a likelier service, and never asks back about it', () => {
    const ranked = ranking({ passport: 0.5, portals: 0.4, birth: 0.1 });
    const decided = decide(ranked, known);
    expect(decided.verdict).toBe('answer');
    expect(decided.services.map(({ id }) => id)).toEqual(['passport']);
  });

  it('knows nothing where an article is likeliest but not likely', () => {
    const ranked = ranking({ portals: 0.09, passport: 0.05, birth: 0.01 });
    expect(decide(ranked, known).verdict).toBe('no-knowledge');
  });

  it('asks back what may mean any of several services, once', () => {
    const ranked = ranking({ passport: 0.8, card: 0.1, licence: 0.04, vehicle: 0.01 });
    const decided = decide(ranked, { ...known, vagueness: 0.4 });
    expect(decided.verdict).toBe('ask-back');
    expect(decided.services.map(({ id }) => id)).toEqual(['passport', 'card', 'licence']);
    expect(decide(ranked, { ...known, vagueness: 0.4, mayAskBack: false }).verdict).toBe('answer');
    expect(decide(ranked, known).verdict).toBe('answer');
  });

  it('asks back sooner where few words leave much open', () => {
    const ranked = ranking({ passport: 0.9, card: 0.04 });
    const few = { ...known, vagueness: 0.1, fewWords: true };
    expect(decide(ranked, few).verdict).toBe('ask-back');
    expect(decide(ranked, { ...few, fewWords: false }).verdict).toBe('answer');
  });

  it('answers a vague question that can only mean one service', () => {
    const ranked = ranking({ passport: 0.97, card: 0.004 });
    expect(decide(ranked, { ...known, vagueness: 0.4 }).verdict).toBe('answer');
  });

  it('takes a life event for one', () => {
    const ranked = ranking({ birth: 0.6, portals: 0.3, passport: 0.1 });
    expect(decide(ranked, known).verdict).toBe('life-event');
  });
});
