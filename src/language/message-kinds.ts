import { DANGERS, type Danger } from '../domain/guarded-question.ts';
import { SMALL_TALK, type SmallTalk } from '../domain/phrases.ts';
import {
  TextClassifier,
  type TextClassifierParts,
  trainTextClassifier,
} from '../learning/text-classifier.ts';
import { textFeatures } from './text-features.ts';

/** `question` is everything that retrieval may look at, answerable or not. */
export const MESSAGE_KINDS = ['question', ...DANGERS, ...SMALL_TALK] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export type MessageKindParts = TextClassifierParts<MessageKind>;

export interface LabelledMessage {
  kind: MessageKind;
  text: string;
}

/**
 * A missed cry for help weighs more than a needless emergency number, which leaves the citizen a
 * question short; a refusal that is not deserved insults. Chosen by cross-validation on the
 * training messages, never on the cases.
 */
const LEAST_LIKELIHOOD = { crisis: 0.35, refusal: 0.5, smallTalk: 0.5 };

/** Tells a question from danger, from attempts at manipulation and from small talk. */
export class MessageKinds {
  readonly classifier: TextClassifier<MessageKind>;

  constructor(classifier: TextClassifier<MessageKind>) {
    this.classifier = classifier;
  }

  parts(): MessageKindParts {
    return this.classifier.parts();
  }

  static from(parts: MessageKindParts): MessageKinds {
    return new MessageKinds(TextClassifier.from(parts));
  }

  /** The danger that a message tells of, if any; a person in danger comes first. */
  dangerIn(text: string): Danger | undefined {
    const likelihoods = this.classifier.classify(textFeatures(text));
    const of = (kind: MessageKind) => likelihoods.get(kind) ?? 0;
    const any = sum(DANGERS.map(of));
    if (of('crisis') === Math.max(...DANGERS.map(of))) {
      return any > LEAST_LIKELIHOOD.crisis ? 'crisis' : undefined;
    }
    if (any <= LEAST_LIKELIHOOD.refusal) return undefined;
    return of('harmful') > of('manipulation') ? 'harmful' : 'manipulation';
  }

  /** Which small talk a message is, if it is nothing else. */
  smallTalkIn(text: string): SmallTalk | undefined {
    const likelihoods = this.classifier.classify(textFeatures(text));
    const ranked = SMALL_TALK.map((kind) => ({
      kind,
      likelihood: likelihoods.get(kind) ?? 0,
    })).sort((left, right) => right.likelihood - left.likelihood);
    const any = sum(ranked.map(({ likelihood }) => likelihood));
    return any > LEAST_LIKELIHOOD.smallTalk ? ranked[0]?.kind : undefined;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Learns from messages of every kind; the same messages give the same kinds. */
export function trainMessageKinds(messages: readonly LabelledMessage[]): MessageKinds {
  return new MessageKinds(
    trainTextClassifier(
      messages.map(({ kind, text }) => ({ label: kind, features: textFeatures(text) })),
    ),
  );
}
