import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readConfig } from '../src/config.ts';
import type { ModelConfig } from '../src/model-config.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const price = z.number().min(0).optional();

/** One model in a file of `--models`. Prices are of a million tokens, all in one currency. */
const Settings = z.strictObject({
  /** `provider:model`, as in MODEL. */
  model: z.string(),
  url: z.string().optional(),
  /** The environment variable that holds the key: a key itself belongs in no file. */
  keyVariable: z.string().optional(),
  inputPrice: price,
  outputPrice: price,
});
type Settings = z.infer<typeof Settings>;

export interface ChosenModel {
  config: ModelConfig;
  /** Given only when both prices were named; a cost by guessed prices would be none. */
  prices?: { input: number; output: number };
}

/**
 * The models of a comma-separated list, or `all` of the file. A model takes its settings from the
 * file, from MODEL_URL and its like when it is the one in MODEL, and otherwise from its provider's
 * own: OPENAI_MODEL_URL, OPENAI_MODEL_API_KEY, OPENAI_MODEL_INPUT_PRICE, OPENAI_MODEL_OUTPUT_PRICE.
 * Throws an Error that names the model whose settings are wrong.
 */
export function chooseModels(
  list: string,
  file: string | undefined,
  environment: Environment,
): ChosenModel[] {
  const inFile = file ? z.array(Settings).parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
  const names = list === 'all' ? inFile.map(({ model }) => model) : list.split(',');
  if (names.length === 0) throw new Error('There is no model to compare: name a file in --models');
  return names.map((name) => {
    const model = name.trim();
    const settings = inFile.find((one) => one.model === model);
    if (settings) return chosen(model, variablesOf(settings, environment), environment);
    const prefix = environment.MODEL === model ? '' : `${model.split(':')[0]?.toUpperCase()}_`;
    return chosen(model, variablesWith(prefix, environment), environment);
  });
}

/** The judge: JUDGE_MODEL with JUDGE_MODEL_URL and its like, or else the model in MODEL. */
export function chooseJudge(environment: Environment): ChosenModel {
  const { JUDGE_MODEL, MODEL } = environment;
  if (JUDGE_MODEL) return chosen(JUDGE_MODEL, variablesWith('JUDGE_', environment), environment);
  if (MODEL) return chosen(MODEL, variablesWith('', environment), environment);
  throw new Error('--judge needs a model: set JUDGE_MODEL or MODEL (README, "Choosing a model")');
}

interface Variables {
  url: string | undefined;
  key: string | undefined;
  inputPrice: string | undefined;
  outputPrice: string | undefined;
}

const variablesWith = (prefix: string, environment: Environment): Variables => ({
  url: environment[`${prefix}MODEL_URL`],
  key: environment[`${prefix}MODEL_API_KEY`],
  inputPrice: environment[`${prefix}MODEL_INPUT_PRICE`],
  outputPrice: environment[`${prefix}MODEL_OUTPUT_PRICE`],
});

const variablesOf = (settings: Settings, environment: Environment): Variables => ({
  url: settings.url,
  key: settings.keyVariable ? environment[settings.keyVariable] : undefined,
  inputPrice: settings.inputPrice?.toString(),
  outputPrice: settings.outputPrice?.toString(),
});

/** Held to the same rules as the model of the service, leave to send abroad included. */
function chosen(model: string, variables: Variables, environment: Environment): ChosenModel {
  const { url, key, inputPrice, outputPrice } = variables;
  let config: ModelConfig | undefined;
  try {
    config = readConfig({
      ALLOW_TRANSFER_ABROAD: environment.ALLOW_TRANSFER_ABROAD,
      MODEL_DAILY_CAP: environment.MODEL_DAILY_CAP,
      ...{ MODEL: model, MODEL_URL: url, MODEL_API_KEY: key },
      ...{ MODEL_INPUT_PRICE: inputPrice, MODEL_OUTPUT_PRICE: outputPrice },
    }).model;
  } catch (cause) {
    throw new Error(`The model ${model} cannot be used`, { cause });
  }
  if (config === undefined) throw new Error(`The model ${model} cannot be used`);
  const priced = Boolean(inputPrice) && Boolean(outputPrice);
  const prices = { input: config.inputPrice, output: config.outputPrice };
  return priced ? { config, prices } : { config };
}
