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

  it('takes a life event for one', () => {
    const ranked = ranking({ birth: 0.6, portals: 0.3, passport: 0.1 });
    expect(decide(ranked, known).verdict).toBe('life-event');
  });
});
