import { join } from 'node:path';
import type { ModelConfig } from './model-config.ts';
import { countSpend } from './models/daily-spend.ts';
import { guardModel } from './models/guard-model.ts';
import { openModel } from './models/open-model.ts';
import type { GuardedModel } from './ports/language-model.ts';

/** Tokens of the longest answer: some 2,500 characters of a whole procedure in Arabic. */
const MOST_TOKENS = 2000;

/** The operator's model with its limits around it; undefined when none is chosen. */
export async function furnishModel(
  config: ModelConfig | undefined,
  dataFolder: string,
  clock: () => Date,
): Promise<GuardedModel | undefined> {
  if (config === undefined) return undefined;
  const model = await openModel({ ...config, mostTokens: MOST_TOKENS });
  const prices = {
    cap: config.dailyCap,
    inputPrice: config.inputPrice,
    outputPrice: config.outputPrice,
    mostTokens: MOST_TOKENS,
  };
  return guardModel(model, {
    spend: countSpend(join(dataFolder, 'model-spend.json'), prices, clock),
  });
}
