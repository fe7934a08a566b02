import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import type { Assistant } from '../../src/ports/assistant.ts';
import type { ConversationStore } from '../../src/ports/conversation-store.ts';
import type { GuardedModel } from '../../src/ports/language-model.ts';
import type { Log } from '../../src/ports/log.ts';
import { openConversationStore } from '../../src/storage/memory/conversation-store.ts';
import { type CaseSets, evaluate, type Figure, wantedBy } from '../evaluate.ts';
import { askAssistant, type Progress } from '../generate/ask-assistant.ts';
import { emptyTranscript, type Transcript } from '../generate/transcript.ts';
import { percentileOf } from '../scorers/classification.ts';
import { answers } from '../suites/answers.ts';
import { meterModel, type Use } from './meter-model.ts';

/** Prices of a million tokens. */
export interface Prices {
  input: number;
  output: number;
}

/** One that answers the cases: a model over the cards, or the cards alone. */
export interface Contestant {
  model?: GuardedModel;
  prices?: Prices;
}

export interface ContestResult {
  /** `provider:model`, or `no model`. */
  name: string;
  /** Questions asked. */
  of: number;
  /** `answers · right`, per set and variety. */
  right: Figure[];
  /** Card answers that the model replaced. */
  replaced: number;
  /** Card answers that were kept although the model was asked, by reason. */
  kept: Record<string, number>;
  /** Milliseconds from the question to the end of the answer. */
  p50: number;
  p95: number;
  use: Use;
  /** In the currency of the prices, by estimated tokens; undefined where none were named. */
  cost?: number;
}

/** Furnishes the assistant with a model, or without one. */
export type Furnish = (parts: {
  model: GuardedModel | undefined;
  store: ConversationStore;
  log: Log;
}) => Promise<Assistant>;

/**
 * Has one contestant answer the answerable cases. What is found for a question does not depend on
 * the contestant, so all of them word the same facts. Throws when the assistant does.
 */
export async function runContestant(
  { model, prices }: Contestant,
  furnish: Furnish,
  sets: CaseSets,
  knowledge: KnowledgeBase,
  progress?: Progress,
): Promise<ContestResult> {
  const meter = model && meterModel(model);
  const store = openConversationStore();
  const kept: Record<string, number> = {};
  const assistant = await furnish({ model: meter?.model, store, log: countKept(kept) });
  const transcript = emptyTranscript();
  await askAssistant(assistant, wantedBy([answers], sets), transcript, progress);

  const use = meter?.use() ?? { calls: 0, tokensIn: 0, tokensOut: 0 };
  const given = [...transcript.dialogues.values()].flat();
  const times = given.map(({ milliseconds }) => milliseconds);
  const { figures } = evaluate([answers], sets, transcript, knowledge);
  return {
    name: model?.name ?? 'no model',
    of: given.length,
    right: figures.filter(({ measure }) => measure === 'right'),
    replaced: countReplaced(transcript, store),
    kept,
    p50: percentileOf(times, 0.5) ?? 0,
    p95: percentileOf(times, 0.95) ?? 0,
    use,
    ...(prices && { cost: costOf(use, prices) }),
  };
}

/** Notes why card answers were kept; the log of the assistant is where that is told. */
function countKept(kept: Record<string, number>): Log {
  return {
    info: () => {},
    error: () => {},
    warn: (event, fields) => {
      if (event !== 'card-answer-kept') return;
      const reason = String(fields?.reason);
      kept[reason] = (kept[reason] ?? 0) + 1;
    },
  };
}

/** Turns on record that name a prompt and a model. */
function countReplaced({ dialogues }: Transcript, store: ConversationStore): number {
  const given = [...dialogues.values()].flat();
  const turns = given.flatMap(({ answer }) => store.turnsOf(answer.conversationId));
  return turns.filter(({ helpedBy = [] }) => helpedBy.length > 0).length;
}

const costOf = ({ tokensIn, tokensOut }: Use, { input, output }: Prices): number =>
  (tokensIn * input + tokensOut * output) / 1_000_000;
