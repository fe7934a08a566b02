import type { Language } from '../domain/variety.ts';
import {
  type LabelledFeatures,
  TextClassifier,
  type TextClassifierParts,
  trainTextClassifier,
} from '../learning/text-classifier.ts';
import { canonicalise } from './canonicalise.ts';
import { foldedWords } from './fold.ts';

/** The languages that need learning; Tifinagh is told by its letters alone. */
const LEARNED = ['fr', 'ar', 'ary', 'ary-Latn', 'en', 'other-Latn'] as const;
type Learned = (typeof LEARNED)[number];

const TIFINAGH = /\p{Script=Tifinagh}/u;
const ARABIC = /\p{Script=Arabic}/gu;
const LATIN = /\p{Script=Latin}/gu;
const ARABIC_SCRIPT_LANGUAGES: readonly Learned[] = ['ar', 'ary'];

/** What language a text is in, and how likely, among those of its script: 0 to 1. */
export interface IdentifiedLanguage {
  language: Language;
  probability: number;
}

export type IdentifierParts = TextClassifierParts<Learned>;

/** Tells languages apart by words and by parts of words, within the script that leads. */
export class VarietyIdentifier {
  readonly classifier: TextClassifier<Learned>;

  constructor(classifier: TextClassifier<Learned>) {
    this.classifier = classifier;
  }

  parts(): IdentifierParts {
    return this.classifier.parts();
  }

  static from(parts: IdentifierParts): VarietyIdentifier {
    return new VarietyIdentifier(TextClassifier.from(parts));
  }

  /** The language of a text; `und` when nothing in it was ever met (digits, a name, a smile). */
  identify(text: string): IdentifiedLanguage {
    const canonical = canonicalise(text);
    if (TIFINAGH.test(canonical)) return { language: 'zgh', probability: 1 };
    const arabic = canonical.match(ARABIC)?.length ?? 0;
    const latin = canonical.match(LATIN)?.length ?? 0;
    if (arabic + latin < 2) return { language: 'und', probability: 1 };
    const features = identifyingFeatures(canonical);
    if (!this.classifier.knows(features)) return { language: 'und', probability: 1 };
    const probabilities = this.classifier.classify(features);
    // Darija with French words in Latin letters stays Darija when a third of it is in Arabic ones.
    const inArabic = arabic * 2 >= latin;
    let best: IdentifiedLanguage = { language: 'und', probability: 0 };
    let sum = 0;
    for (const [language, probability] of probabilities) {
      if (ARABIC_SCRIPT_LANGUAGES.includes(language) !== inArabic) continue;
      sum += probability;
      if (probability > best.probability) best = { language, probability };
    }
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
  const known = texts.flatMap(({ language, text }): LabelledFeatures<Learned>[] =>
    isLearned(language) ? [{ label: language, features: identifyingFeatures(text) }] : [],
  );
  return new VarietyIdentifier(trainTextClassifier(known, { epochs: 4 }));
}

function isLearned(language: Language): language is Learned {
  return (LEARNED as readonly Language[]).includes(language);
}
