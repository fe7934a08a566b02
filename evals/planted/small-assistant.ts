import { answerQuestion } from '../../src/answer-question.ts';
import { checkDraft } from '../../src/checking/check-draft.ts';
import { composeAnswer } from '../../src/composing/compose-answer.ts';
import { replyWith } from '../../src/composing/fixed-replies.ts';
import type { Turn } from '../../src/domain/conversation.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { DANGERS, type Danger } from '../../src/domain/guarded-question.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import type { PhraseBook } from '../../src/domain/phrases.ts';
import { allFactsOf, aspectOfFact } from '../../src/domain/service-card.ts';
import type { Variety } from '../../src/domain/variety.ts';
import { guardQuestion, redactText } from '../../src/guard/guard-question.ts';
import type { LabelledQuestion } from '../../src/ingestion/read-questions.ts';
import { fold } from '../../src/language/fold.ts';
import type { LabelledMessage } from '../../src/language/message-kinds.ts';
import type { Assistant } from '../../src/ports/assistant.ts';
import type { GuardedModel } from '../../src/ports/language-model.ts';
import type { Log } from '../../src/ports/log.ts';
import { type WordingModel, wordAnswer } from '../../src/word-answer.ts';

export interface SmallParts {
  knowledge: KnowledgeBase;
  phrases: PhraseBook;
  /** The questions of the services that it knows, and those that must not be answered. */
  questions: readonly LabelledQuestion[];
  messages: readonly LabelledMessage[];
  /** How spellings are made one before words are compared. */
  foldText?: (text: string) => string;
  hearsDanger?: boolean;
  /** Words answers in the cards' stead, as in the whole assistant. */
  wordingModel?: Omit<WordingModel, 'model'> & { model: GuardedModel };
  log?: Log;
  record?: (turn: Turn) => void;
}

const REFUSALS = {
  manipulation: 'refused-manipulation',
  harmful: 'refused-harmful',
  crisis: 'signposted-crisis',
} as const;

/**
 * An assistant of the project's own rooms that learns nothing: a text is of the service, the
 * variety and the kind of the known text that shares most words with it. For tests of the gate.
 */
export function assembleSmallAssistant(parts: SmallParts): Assistant {
  const { knowledge, phrases, questions, messages, foldText = fold, hearsDanger = true } = parts;
  const { wordingModel, log, record = () => {} } = parts;
  const rank = wordIndex(questions, foldText);
  const danger = wordIndex(messages, foldText);

  const searchServices = (text: string): string[] => {
    const labels = rank(text).map(({ item }) => item.label);
    return [...new Set(labels)].filter((label) => knowledge.cards.has(label));
  };
  const identify = (text: string): Variety => rank(text)[0]?.item.language ?? 'fr';
  const hearDanger = (text: string): Danger | undefined => {
    const [message] = danger(text);
    const [question] = rank(text);
    if (!hearsDanger || (message?.nearness ?? 0) <= (question?.nearness ?? 0)) return undefined;
    return DANGERS.find((kind) => kind === message?.item.kind);
  };
  const find = (text: string): Finding => {
    const [best] = rank(text);
    const card = knowledge.cards.get(best?.item.label ?? '');
    const common = { aspects: ['overview' as const], situations: [], quantities: [], trace: [] };
    if (best === undefined || card === undefined) {
      return { verdict: 'no-knowledge', services: [], facts: [], ...common };
    }
    const { aspect = 'overview', fact } = best.item;
    const facts = allFactsOf(card)
      .flatMap(({ id }) => id ?? [])
      .map((id) => ({ id, score: Number(id === fact) + Number(aspectOfFact(card, id) === aspect) }))
      .sort((left, right) => right.score - left.score);
    const services = [{ id: card.id, confidence: best.nearness }];
    return { verdict: 'answer', services, facts, ...common, aspects: [aspect] };
  };

  return {
    answer: (question, signal = new AbortController().signal) =>
      answerQuestion(
        question,
        {
          guard: (raw) => guardQuestion(raw, (text) => ({ danger: hearDanger(text) })),
          recall: () => [],
          chooseVariety: ({ text }) => identify(text),
          openModel: (stopped) => wordingModel?.model.forQuestion(stopped),
          find: ({ text }) => find(text),
          compose: (guarded, finding, variety) => {
            const wording = { knowledge, phrases: phrases[variety], variety };
            return finding === undefined
              ? replyWith(REFUSALS[guarded.verdict as Danger], wording)
              : composeAnswer(finding, wording);
          },
          word: async (draft, text, variety, model) => {
            if (wordingModel === undefined || model === undefined) return draft;
            const wording = { knowledge, phrases: phrases[variety], variety };
            return wordAnswer(draft, text, wording, { ...wordingModel, model }, log);
          },
          release: (draft, variety) => checkDraft(draft, variety, knowledge).released,
          record,
        },
        signal,
      ),
    redact: redactText,
    searchServices,
    identify,
    knowledge,
    phrases,
  };
}

interface Near<Item> {
  item: Item;
  nearness: number;
}

/** Finds the items that share most words (Jaccard) with a text, best first; none that share nothing. */
function wordIndex<Item extends { text: string }>(
  items: readonly Item[],
  foldText: (text: string) => string,
): (text: string) => Near<Item>[] {
  const wordsOf = (text: string) => new Set(foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  const known = items.map((item) => ({ item, words: wordsOf(item.text) }));
  const holders = new Map<string, typeof known>();
  for (const one of known) {
    for (const word of one.words) holders.set(word, [...(holders.get(word) ?? []), one]);
  }
  return (text) => {
    const words = wordsOf(text);
    const shared = new Map<(typeof known)[number], number>();
    for (const one of [...words].flatMap((word) => holders.get(word) ?? [])) {
      shared.set(one, (shared.get(one) ?? 0) + 1);
    }
    return [...shared]
      .map(([one, both]) => ({
        item: one.item,
        nearness: both / (words.size + one.words.size - both),
      }))
      .sort((left, right) => right.nearness - left.nearness);
  };
}
