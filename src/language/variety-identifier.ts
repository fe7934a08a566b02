import type { Language } from '../domain/variety.ts';
import {
  LinearClassifier,
  type LinearParts,
  trainLinearClassifier,
} from '../learning/linear-classifier.ts';
import { learnVocabulary, Vocabulary, type VocabularyParts } from '../learning/vocabulary.ts';
import { canonicalise } from './canonicalise.ts';
import { foldedWords } from './fold.ts';

/** The languages that need learning; Tifinagh is told by its letters alone. */
const LEARNED = ['fr', 'ar', 'ary', 'ary-Latn', 'en', 'other-Latn'] as const;
type Learned = (typeof LEARNED)[number];

const TIFINAGH = /\p{Script=Tifinagh}/u;
const ARABIC = /\p{Script=Arabic}/gu;
const LATIN = /\p{Script=Latin}/gu;
const ARABIC_SCRIPT_LANGUAGES: readonly Learned[] = ['ar', 'ary'];

export interface IdentifierParts {
  vocabulary: VocabularyParts;
  classifier: LinearParts;
}

/** Tells languages apart by words and by parts of words, within the script that leads. */
export class VarietyIdentifier {
  readonly vocabulary: Vocabulary;
  readonly classifier: LinearClassifier;

  constructor(vocabulary: Vocabulary, classifier: LinearClassifier) {
    this.vocabulary = vocabulary;
    this.classifier = classifier;
  }

  parts(): IdentifierParts {
    return { vocabulary: this.vocabulary.parts(), classifier: this.classifier.parts() };
  }

  static from({ vocabulary, classifier }: IdentifierParts): VarietyIdentifier {
    return new VarietyIdentifier(Vocabulary.from(vocabulary), LinearClassifier.from(classifier));
  }

  /** The language of a text; `und` when nothing in it was ever met (digits, a name, a smile). */
  identify(text: string): { language: Language; probability: number } {
    const canonical = canonicalise(text);
    if (TIFINAGH.test(canonical)) return { language: 'zgh', probability: 1 };
    const arabic = canonical.match(ARABIC)?.length ?? 0;
    const latin = canonical.match(LATIN)?.length ?? 0;
    if (arabic + latin < 2) return { language: 'und', probability: 1 };
    const vector = this.vocabulary.vectorOf(identifyingFeatures(canonical));
    if (vector.ids.length === 0) return { language: 'und', probability: 1 };
    const probabilities = this.classifier.classify(vector);
    // Darija with French words in Latin letters stays Darija when a third of it is in Arabic ones.
    const inArabic = arabic * 2 >= latin;
    let best: { language: Language; probability: number } = { language: 'und', probability: 0 };
    let sum = 0;
    LEARNED.forEach((language, index) => {
      if (ARABIC_SCRIPT_LANGUAGES.includes(language) !== inArabic) return;
      const probability = probabilities[index] ?? 0;
      sum += probability;
      if (probability > best.probability) best = { language, probability };
    });
    return { ...best, probability: best.probability / (sum || 1) };
  }
}

/** Words, pairs of words and parts of 1 to 4 letters at word boundaries. */
function identifyingFeatures(text: string): string[] {
  const words = foldedWords(text).filter((word) => !/^\d+$/.test(word));
  const parts = words.flatMap((word) => {
    const bounded = `^${word}$`;
    return [2, 3, 4].flatMap((length) =>
      Array.from({ length: Math.max(0, bounded.length - length + 1) }, (_, at) =>
        bounded.slice(at, at + length),
      ),
    );
  });
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  return [...words.map((word) => `w${word}`), ...pairs, ...parts.map((part) => `c${part}`)];
}

/** Learns from texts in any of the learned languages; others are passed over. */
export function trainVarietyIdentifier(
  texts: readonly { language: Language; text: string }[],
): VarietyIdentifier {
  const known = texts.filter((text) => (LEARNED as readonly string[]).includes(text.language));
  const documents = known.map((text) => identifyingFeatures(text.text));
  const vocabulary = learnVocabulary(documents, 2);
  const classifier = trainLinearClassifier(
    {
      vectors: documents.map((document) => vocabulary.vectorOf(document)),
      labels: Int32Array.from(known, (text) => LEARNED.indexOf(text.language as Learned)),
      classes: LEARNED.length,
      features: vocabulary.size,
    },
    { epochs: 4 },
  );
  return new VarietyIdentifier(vocabulary, classifier);
}
