import { z } from 'zod';
import { MODEL_VARIABLES, type ModelConfig, modelConfigOf, modelFaults } from './model-config.ts';

const wholeNumber = (minimum: number, maximum: number) =>
  z.coerce
    .number(`write a whole number from ${minimum} to ${maximum}`)
    .pipe(
      z
        .int('write a whole number')
        .min(minimum, `must be at least ${minimum}`)
        .max(maximum, `must be at most ${maximum}`),
    );

const Environment = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('./data'),
  /** Questions a minute per client address; 0 lifts the limit. */
  RATE_LIMIT_PER_MINUTE: wholeNumber(0, 1_000_000).default(15),
  /** Days that a turn is kept. */
  RETENTION_DAYS: wholeNumber(1, 3650).default(30),
  /** Whether X-Forwarded-For comes from a proxy of ours. */
  TRUST_PROXY: z
    .enum(['true', 'false'], 'write true or false')
    .default('false')
    .transform((value) => value === 'true'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'write trace, debug, info, warn, error, fatal or silent',
    )
    .default('info'),
  ...MODEL_VARIABLES,
});

export interface Config {
  port: number;
  host: string;
  dataFolder: string;
  rateLimitPerMinute: number;
  retentionDays: number;
  trustProxy: boolean;
  logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
  /** The language model that words answers; undefined for none, the default. */
  model?: ModelConfig | undefined;
}

/** Reads the environment; an empty variable counts as unset. Throws one Error that lists every fault. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(environment).filter(([, value]) => value?.trim() !== '');
  const read = Environment.safeParse(Object.fromEntries(given));
  const faults = read.success
    ? modelFaults(read.data)
    : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!read.success || faults.length > 0) {
    throw new Error(`The environment cannot be used:\n  ${faults.join('\n  ')}`);
  }
  const { data } = read;
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder: data.DATA_DIR,
    rateLimitPerMinute: data.RATE_LIMIT_PER_MINUTE,
    retentionDays: data.RETENTION_DAYS,
    trustProxy: data.TRUST_PROXY,
    logLevel: data.LOG_LEVEL,
    model: modelConfigOf(data),
  };
}
