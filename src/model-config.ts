import { isIP } from 'node:net';
import { z } from 'zod';
import { PROVIDERS, type Provider } from './models/model-choice.ts';

const money = z.coerce
  .number('write a number')
  .pipe(z.number().min(0, 'must be at least 0').max(1_000_000, 'must be at most 1000000'));

/** `provider:model`; a model's id may hold colons itself, as Ollama's do. */
const MODEL = new RegExp(`^(${PROVIDERS.join('|')}):(\\S+)$`);

export const MODEL_VARIABLES = {
  MODEL: z
    .string()
    .trim()
    .regex(MODEL, `write provider:model, provider one of ${PROVIDERS.join(', ')}`)
    .optional(),
  MODEL_URL: z
    .url({ protocol: /^https?$/, error: 'write an http or https address' })
    .refine(
      (url) => !URL.canParse(url) || new URL(url).username === '',
      'put the key into MODEL_API_KEY',
    )
    .optional(),
  MODEL_API_KEY: z
    .string()
    .trim()
    .regex(/^[!-~]+$/, 'write the key alone, in one line')
    .optional(),
  ALLOW_TRANSFER_ABROAD: z
    .enum(['true', 'false'], 'write true or false')
    .default('false')
    .transform((value) => value === 'true'),
  /** What a day may cost, in the currency of the two prices. */
  MODEL_DAILY_CAP: money.default(20),
  MODEL_INPUT_PRICE: money.optional(),
  MODEL_OUTPUT_PRICE: money.optional(),
};

/** Of a million tokens, where no price is named: those of a large model, so the cap errs low. */
const PRICES = { input: 5, output: 25 };
const OWN_PRICES = { input: 0, output: 0 };

export interface ModelConfig {
  provider: Provider;
  model: string;
  url?: string | undefined;
  key?: string | undefined;
  dailyCap: number;
  inputPrice: number;
  outputPrice: number;
}

const Variables = z.object(MODEL_VARIABLES);
type ModelVariables = z.infer<typeof Variables>;

/** Where a provider is asked when no address is named; `openai` stands for any server, so for none. */
const OWN_HOST: Readonly<Record<Provider, string | undefined>> = {
  anthropic: 'api.anthropic.com',
  mistral: 'api.mistral.ai',
  openai: undefined,
  ollama: '127.0.0.1',
};

/** The model that the variables choose; undefined for none, which is the default. */
export function modelConfigOf(variables: ModelVariables): ModelConfig | undefined {
  const [, provider, model = ''] = MODEL.exec(variables.MODEL ?? '') ?? [];
  if (!isProvider(provider)) return undefined;
  const host = hostOf(provider, variables.MODEL_URL);
  const prices = host !== undefined && isNearby(host) ? OWN_PRICES : PRICES;
  return {
    ...{ provider, model },
    url: variables.MODEL_URL,
    key: variables.MODEL_API_KEY,
    dailyCap: variables.MODEL_DAILY_CAP,
    inputPrice: variables.MODEL_INPUT_PRICE ?? prices.input,
    outputPrice: variables.MODEL_OUTPUT_PRICE ?? prices.output,
  };
}

function isProvider(provider: string | undefined): provider is Provider {
  return (PROVIDERS as readonly (string | undefined)[]).includes(provider);
}

function hostOf(provider: Provider, url: string | undefined): string | undefined {
  return url ? new URL(url).hostname : OWN_HOST[provider];
}

/** What is wrong with the variables together, each fault beginning with the variable to change. */
export function modelFaults(variables: ModelVariables): string[] {
  const config = modelConfigOf(variables);
  if (config === undefined) return [];
  const host = hostOf(config.provider, config.url);
  if (host === undefined) return [`MODEL_URL: write the address of the ${config.provider} server`];
  const faults: string[] = [];
  if (!config.url && config.provider !== 'ollama' && !config.key) {
    faults.push(`MODEL_API_KEY: ${host} asks for one`);
  }
  if (config.url?.startsWith('http:') && !isNearby(host)) {
    faults.push(`MODEL_URL: questions and the key would travel unencrypted to ${host}; use https`);
  }
  if (!isNearby(host) && !host.endsWith('.ma') && !variables.ALLOW_TRANSFER_ABROAD) {
    faults.push(
      `ALLOW_TRANSFER_ABROAD: ${host} seems to be outside of Morocco. Law 09-08 (articles 43 and 44) ` +
        'sets conditions for sending what citizens write abroad. Set it to true once they are met, ' +
        'or name a server inside the country in MODEL_URL',
    );
  }
  return faults;
}

/** Private and loopback addresses (RFC 1918, 4193, 6890). */
const PRIVATE_ADDRESS =
  /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[::1\]$|\[f[cd]|\[fe80:)/i;
/** Names that no public server has (RFC 6761, 6762, 9476 and private-use ones). */
const PRIVATE_NAME = /^localhost$|\.(?:localhost|local|internal|lan|home\.arpa)$/i;

/** Whether a host is this machine or one of the operator's own network. */
function isNearby(host: string): boolean {
  if (host.startsWith('[') || isIP(host) !== 0) return PRIVATE_ADDRESS.test(host);
  return PRIVATE_NAME.test(host) || !host.includes('.');
}
