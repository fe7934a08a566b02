import { type Choice, ChoiceLearner } from './choice-learner.ts';
import type { ChoiceGroup, ChoiceParts } from './choice-network.ts';
import { seededRandom, shuffle } from './random.ts';

/**
 * Trains by AdaGrad with dropout on features. An option also has a trait, shared with options of
 * other groups (`costs` of `costs-2`), from which one that few texts chose gets its meaning.
 */
export function trainChoiceNetwork(
  choices: readonly Choice[],
  features: number,
  traitOf: (option: string) => string,
  { units = 64, epochs = 2, rate = 0.1, seed = 1 } = {},
): ChoiceParts {
  const random = seededRandom(seed);
  const learner = new ChoiceLearner(groupsOf(choices), traitOf, { features, units, rate, random });
  const order = Int32Array.from(choices, (_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const choice = choices[index];
      if (choice !== undefined) learner.learn(choice);
    }
  }
  return learner.parts();
}

function groupsOf(choices: readonly Choice[]): ChoiceGroup[] {
  const groups = new Map<string, Set<string>>();
  for (const { group, option } of choices) {
    groups.set(group, (groups.get(group) ?? new Set()).add(option));
  }
  return [...groups].map(([group, options]) => ({ group, options: [...options] }));
}
