import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from '../../src/assemble.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { furnishModel } from '../../src/furnish-model.ts';
import type { ChosenModel } from '../configured-models.ts';
import type { CaseSets } from '../evaluate.ts';
import type { Progress } from '../generate/ask-assistant.ts';
import { type ContestResult, type Furnish, runContestant } from './compare-models.ts';

export interface ComparisonParts {
  chosen: readonly ChosenModel[];
  sets: CaseSets;
  knowledge: KnowledgeBase;
  dataFolder: string;
  /** Told of each contestant when its turn comes, and while it answers. */
  tell: (line: string) => void;
  progress: Progress;
}

/** Has the cards alone and then each model answer the same cases, one contestant after the other. */
export async function runComparison(parts: ComparisonParts): Promise<ContestResult[]> {
  const { chosen, sets, knowledge, dataFolder, tell, progress } = parts;
  const furnish: Furnish = (furniture) => assemble({ dataFolder, progress: tell, ...furniture });
  tell('no model');
  const results = [await runContestant({}, furnish, sets, knowledge, progress)];
  for (const { config, prices } of chosen) {
    tell(`\n${config.provider}:${config.model}`);
    const model = await furnishModel(config, dataFolder, () => new Date());
    const contestant = { ...(model && { model }), ...(prices && { prices }) };
    results.push(await runContestant(contestant, furnish, sets, knowledge, progress));
  }
  tell('');
  return results;
}

/** Writes `models.json` into a folder. */
export function writeComparison(folder: string, results: readonly ContestResult[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'models.json'), JSON.stringify({ madeAt: new Date(), results }));
}
