import type { LanguageModel } from '../ports/language-model.ts';
import type { ModelChoice, Provider } from './model-choice.ts';

type Adapter = { openModel(choice: ModelChoice): LanguageModel };

/** Each provider's library is loaded when it is chosen, never otherwise. */
const ADAPTERS: Readonly<Record<Provider, () => Promise<Adapter>>> = {
  anthropic: () => import('./anthropic.ts'),
  mistral: () => import('./mistral.ts'),
  openai: () => import('./openai.ts'),
  ollama: () => import('./ollama.ts'),
};

/** The model that the operator chose. No request is made yet. */
export async function openModel(choice: ModelChoice): Promise<LanguageModel> {
  const { openModel: open } = await ADAPTERS[choice.provider]();
  return open(choice);
}
