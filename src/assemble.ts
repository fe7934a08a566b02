import { join } from 'node:path';
import { answerQuestion, type Steps } from './answer-question.ts';
import { checkDraft } from './checking/check-draft.ts';
import { composeAnswer } from './composing/compose-answer.ts';
import { replyWith, wordRedactions } from './composing/fixed-replies.ts';
import { contextOf } from './conversation/follow-up.ts';
import type { Turn } from './domain/conversation.ts';
import type { Draft } from './domain/draft.ts';
import type { Finding } from './domain/finding.ts';
import type { GuardedQuestion } from './domain/guarded-question.ts';
import type { SmallTalk } from './domain/phrases.ts';
import type { Variety } from './domain/variety.ts';
import { findWithHelp } from './find-with-help.ts';
import { furnishFinder } from './furnish-finder.ts';
import { guardQuestion, redactText } from './guard/guard-question.ts';
import { buildKnowledgeBase } from './ingestion/build-knowledge-base.ts';
import { readQuantityWords } from './ingestion/read-quantities.ts';
import { chooseVariety, isUnsupported } from './language/choose-variety.ts';
import type { IdentifiedLanguage } from './language/variety-identifier.ts';
import { learnOrRead } from './learn.ts';
import type { Assistant } from './ports/assistant.ts';
import type { ConversationStore } from './ports/conversation-store.ts';
import type { GuardedModel } from './ports/language-model.ts';
import type { Log } from './ports/log.ts';
import { findServices } from './retrieval/find-services.ts';
import { type EarlierQuestion, type Reading, readInContext } from './retrieval/read-in-context.ts';
import { wordAnswer } from './word-answer.ts';
import { readCheckingWords } from './wording/read-checking-words.ts';
import { readPhraseBook } from './wording/read-phrase-book.ts';
import { readPrompts } from './wording/read-prompt.ts';

const HOUSE = join(import.meta.dirname, '..');

/** Turns of a conversation that a follow-up may lean on. */
const HISTORY = 6;

export interface Assembly {
  /** Folder of what is learned; made again from `knowledge/` when it is missing or old. */
  dataFolder: string;
  store: ConversationStore;
  /** Where a block that the checks held back is told, by its reason only. */
  log?: Log;
  /** Another knowledge folder than the project's own. */
  knowledgeFolder?: string;
  progress?: (step: string) => void;
  /** Helps to understand questions and words answers; left out, no model has any part in them. */
  model?: GuardedModel | undefined;
}

/** A short message after an answer mostly asks on, however few of its words say so. */
const FOLLOW_UPS_ASK = 0.8;

/** The prompts in use; a new one has a new number. */
const PROMPTS = {
  rewriting: 'rewriting-001',
  choosing: 'choosing-001',
  wording: 'wording-001',
};

/** A question as the guard let it in, with all that was heard of it on the way. */
type Guarded = GuardedQuestion & {
  heard: { reading: Reading; identified: IdentifiedLanguage };
};

/** For a story that nobody can stop. */
const NEVER = new AbortController().signal;

const REFUSALS = {
  manipulation: 'refused-manipulation',
  harmful: 'refused-harmful',
  crisis: 'signposted-crisis',
} as const;

/** Furnishes the rooms and returns the assistant. Throws when the knowledge has faults. */
export async function assemble({
  dataFolder,
  store,
  log,
  knowledgeFolder = join(HOUSE, 'knowledge'),
  progress = () => {},
  model,
}: Assembly): Promise<Assistant> {
  const learned = await learnOrRead({ knowledge: knowledgeFolder, data: dataFolder }, progress);
  const knowledge = buildKnowledgeBase(knowledgeFolder);
  const prompts = join(HOUSE, 'prompts');
  const phrases = readPhraseBook(prompts);
  const told = model && { ...readPrompts(prompts, PROMPTS), words: readCheckingWords(prompts) };
  const parts = furnishFinder(learned, knowledge, readQuantityWords(knowledgeFolder));

  const earlierIn = (text: string, history: readonly Turn[]): EarlierQuestion | undefined => {
    const context = contextOf(text, history);
    const card = knowledge.cards.get(context?.services[0] ?? '');
    if (context === undefined || card === undefined) return undefined;
    const { question, language } = context;
    return { question, service: card.id, name: card.name[language], related: card.relatedServices };
  };

  /** How likely a message asks for a service, by itself or in its conversation. */
  const asksForService = ({ ranking, afterQuestion }: Reading): number => {
    const best = ranking.find(({ label }) => knowledge.cards.has(label))?.likelihood ?? 0;
    return afterQuestion === undefined ? best : Math.max(best, FOLLOW_UPS_ASK);
  };

  const find = (reading: Reading, history: readonly Turn[]): Finding => {
    const smallTalk = learned.messageKinds.smallTalkIn(reading.text, asksForService(reading));
    if (smallTalk !== undefined) return foundSmallTalk(smallTalk);
    const mayAskBack = history.at(-1)?.outcome !== 'clarification';
    return findServices(reading, { mayAskBack }, parts);
  };

  const wordingIn = (variety: Variety) => ({ knowledge, phrases: phrases[variety], variety });

  const compose = (guarded: Guarded, finding: Finding | undefined, variety: Variety): Draft => {
    const wording = wordingIn(variety);
    if (finding === undefined) {
      return replyWith(REFUSALS[guarded.verdict as keyof typeof REFUSALS], wording);
    }
    const draft = composeAnswer(finding, wording);
    const foreign = isUnsupported(guarded.text, guarded.heard.identified);
    const notices = [
      wordRedactions(guarded.redactions, wording),
      foreign ? wording.phrases.unsupportedLanguage : '',
    ];
    return { ...draft, blocks: [...draft.blocks, ...notices.filter((notice) => notice !== '')] };
  };

  const guard = (raw: string, history: readonly Turn[]) =>
    guardQuestion(raw, (text) => {
      const reading = readInContext(learned.matching, text, earlierIn(text, history));
      const danger = learned.messageKinds.dangerIn(text, asksForService(reading));
      return { danger, reading, identified: learned.identifier.identify(text) };
    });

  /** What a model wrote passes the guard as if a citizen had, or not at all. */
  const admit = (text: string) => {
    const { verdict, redactions, text: safe } = guard(text, []);
    return verdict === 'admitted' && Object.keys(redactions).length === 0 ? safe : undefined;
  };

  const steps: Steps<Guarded> = {
    guard,
    recall: (conversationId) => store.turnsOf(conversationId, HISTORY),
    chooseVariety: ({ text, heard }, history) =>
      chooseVariety(text, history.at(-1)?.language, heard.identified),
    openModel: (signal) => model?.forQuestion(signal),
    async find({ text, heard: { reading } }, context, model) {
      const found = find(reading, context.history);
      const message = { text, reading, ...context };
      return model && told
        ? findWithHelp(found, message, { parts, admit, ...told }, { model, log })
        : found;
    },
    compose,
    async word(draft, text, variety, model) {
      if (model === undefined || told === undefined) return draft;
      const { words, wording: template } = told;
      return wordAnswer(draft, text, wordingIn(variety), { model, template, words }, log);
    },
    release: (draft, variety) => {
      const { released, withheld } = checkDraft(draft, variety, knowledge);
      for (const { reason } of withheld) log?.warn('block-withheld', { reason, variety });
      const blocks = draft.sourceLine === '' ? released : [...released, draft.sourceLine];
      return blocks.map((block, index) => (index === 0 ? block : `\n\n${block}`));
    },
    record: (turn) => store.append(turn),
  };

  return {
    answer: (question, signal = NEVER) => answerQuestion(question, steps, signal),
    redact: redactText,
    searchServices: (query) =>
      learned.matching
        .rankLabels(learned.matching.hear(query))
        .map(({ label }) => label)
        .filter((id) => knowledge.cards.has(id)),
    identify: (text) => chooseVariety(text, undefined, learned.identifier.identify(text)),
    knowledge,
    phrases,
    model,
  };
}

function foundSmallTalk(kind: SmallTalk): Finding {
  const nothing = { services: [], facts: [], situations: [], quantities: [] };
  const trace = [{ signal: 'small talk', detail: kind }];
  return { verdict: 'small-talk', subject: kind, aspects: ['overview'], ...nothing, trace };
}
