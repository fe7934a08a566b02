export const PROVIDERS = ['anthropic', 'mistral', 'openai', 'ollama'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** Which model an operator chose. */
export interface ModelChoice {
  provider: Provider;
  /** The model's id, as its server knows it. */
  model: string;
  /** Base URL; left out, the provider's own. */
  url?: string | undefined;
  key?: string | undefined;
  /** Tokens that an answer may have where the prompt names no limit. */
  mostTokens: number;
}
