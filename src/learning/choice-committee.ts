import { ChoiceNetwork, type ChoiceParts } from './choice-network.ts';
import type { SparseVector } from './vocabulary.ts';

/**
 * Choice networks that learned the same from different beginnings, heard together. Each errs in
 * places of its own, so that their mean errs less than any of them.
 */
export class ChoiceCommittee {
  readonly #members: readonly ChoiceNetwork[];

  /** Takes one member or more. */
  constructor(members: readonly ChoiceParts[]) {
    this.#members = members.map((parts) => new ChoiceNetwork(parts));
  }

  /** The mean of the members' probabilities of each option; empty for a group that is not known. */
  likelihoods(text: SparseVector, group: string): ReadonlyMap<string, number> {
    const said = this.#members.map((member) => member.likelihoods(text, group));
    const options = [...(said[0]?.keys() ?? [])];
    return new Map(
      options.map((option) => {
        const sum = said.reduce((total, shares) => total + (shares.get(option) ?? 0), 0);
        return [option, sum / said.length];
      }),
    );
  }
}
