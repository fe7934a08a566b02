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
 * question short; a refusal that is not deserved insults. The surer we are that a message asks for
 * a service, the more it takes to hear something else in it. Chosen by cross-validation on the
 * training messages; that of small talk on the public cases, since its few lines weigh less with
 * every line about something else: at 0.2 nothing more is taken for it than at 0.3.
 */
const LEAST_LIKELIHOOD = { crisis: 0.25, refusal: 0.35, smallTalk: 0.2 };
const WEIGHT_OF_SERVICE = { crisis: 0.5, refusal: 0.4, smallTalk: 0.4 };

type Classifier = Pick<TextClassifier<MessageKind>, 'classify' | 'parts'>;

/** Tells a question from danger, from attempts at manipulation and from small talk. */
export class MessageKinds {
  readonly classifier: Classifier;

  constructor(classifier: Classifier) {
    this.classifier = classifier;
  }

  parts(): MessageKindParts {
    return this.classifier.parts();
  }

  static from(parts: MessageKindParts): MessageKinds {
    return new MessageKinds(TextClassifier.from(parts));
  }

  /**
   * The danger that a message tells of, if any; a person in danger comes first.
   * `asksForService` is how likely the message asks for a service that we know, 0 to 1.
   */
  dangerIn(text: string, asksForService: number): Danger | undefined {
    const { any, best } = this.#hear(text, DANGERS);
    const reason = best === 'crisis' ? 'crisis' : 'refusal';
    return any > leastLikelihood(reason, asksForService) ? best : undefined;
  }

  /** Which small talk a message is, if it is nothing else. */
  smallTalkIn(text: string, asksForService: number): SmallTalk | undefined {
    const { any, best } = this.#hear(text, SMALL_TALK);
    return any > leastLikelihood('smallTalk', asksForService) ? best : undefined;
  }

  /** How likely a message is any of some kinds, and which of them it is most likely. */
  #hear<Kind extends MessageKind>(
    text: string,
    kinds: readonly Kind[],
  ): { any: number; best: Kind | undefined } {
    const likelihoods = this.classifier.classify(textFeatures(text));
    const of = (kind: Kind) => likelihoods.get(kind) ?? 0;
    const any = kinds.reduce((total, kind) => total + of(kind), 0);
    return { any, best: [...kinds].sort((left, right) => of(right) - of(left))[0] };
  }
}

function leastLikelihood(reason: keyof typeof LEAST_LIKELIHOOD, asksForService: number): number {
  return LEAST_LIKELIHOOD[reason] + WEIGHT_OF_SERVICE[reason] * asksForService;
}

/** Learns from messages of every kind; the same messages give the same kinds. */
export function trainMessageKinds(messages: readonly LabelledMessage[]): MessageKinds {
  return new MessageKinds(
    trainTextClassifier(
      messages.map(({ kind, text }) => ({ label: kind, features: textFeatures(text) })),
    ),
  );
}
