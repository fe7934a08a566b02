import { describe, expect, it } from 'vitest';
import { ChoiceCommittee } from './choice-committee.ts';
import type { Choice } from './choice-learner.ts';
import { ChoiceNetwork } from './choice-network.ts';
import { trainChoiceNetwork } from './train-choice-network.ts';

/** Features 0 and 1 name the group, 2 to 4 say what is asked. */
const asks = (group: string, feature: number, option: string): Choice => ({
  vector: {
    ids: Int32Array.of(group === 'card' ? 0 : 1, feature),
    weights: Float32Array.of(0.6, 0.8),
  },
  group,
  option,
});

const traitOf = (option: string) => option.replace(/-\d+$/, '');

const lesson: Choice[] = Array.from({ length: 40 }, () => [
  asks('card', 2, 'costs-1'),
  asks('card', 3, 'places-1'),
  asks('card', 4, 'times-1'),
  asks('passport', 2, 'costs-1'),
  asks('passport', 3, 'places-1'),
]).flat();

const chosen = (network: ChoiceNetwork, { vector, group }: Choice) =>
  [...network.likelihoods(vector, group)].sort((left, right) => right[1] - left[1])[0]?.[0];

describe('ChoiceNetwork', () => {
  const network = new ChoiceNetwork(trainChoiceNetwork(lesson, 5, traitOf));

  it('chooses what texts like this one chose', () => {
    expect(chosen(network, asks('card', 3, ''))).toBe('places-1');
    expect(chosen(network, asks('passport', 2, ''))).toBe('costs-1');
  });

  it('shares one certainty among the options of the group, and of no other', () => {
    const likelihoods = network.likelihoods(asks('passport', 2, '').vector, 'passport');
    expect([...likelihoods.keys()]).toEqual(['costs-1', 'places-1']);
    expect([...likelihoods.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
  });

  it('carries what one group learned over to an option of the same trait that few chose', () => {
    const few = [...lesson, asks('passport', 0, 'times-1')];
    const taught = new ChoiceNetwork(trainChoiceNetwork(few, 5, traitOf));
    expect(chosen(taught, asks('passport', 4, ''))).toBe('times-1');
  });

  it('knows no option of a group that it never met', () => {
    expect(network.likelihoods(asks('card', 2, '').vector, 'visa').size).toBe(0);
  });

  it('learns the same from the same', () => {
    expect(trainChoiceNetwork(lesson, 5, traitOf)).toEqual(trainChoiceNetwork(lesson, 5, traitOf));
  });
});

describe('ChoiceCommittee', () => {
  const members = [1, 2, 3].map((seed) => trainChoiceNetwork(lesson, 5, traitOf, { seed }));
  const committee = new ChoiceCommittee(members);
  const { vector, group } = asks('card', 3, '');

  it('says what its members say on average', () => {
    const shares = members.map((parts) => new ChoiceNetwork(parts).likelihoods(vector, group));
    const [first = 0, ...others] = shares.map((share) => share.get('places-1') ?? 0);
    expect(others).not.toContain(first);
    const mean = [first, ...others].reduce((sum, share) => sum + share, 0) / members.length;
    expect(committee.likelihoods(vector, group).get('places-1')).toBeCloseTo(mean, 6);
  });

  it('knows no option of a group that it never met', () => {
    expect(committee.likelihoods(vector, 'visa').size).toBe(0);
  });
});
