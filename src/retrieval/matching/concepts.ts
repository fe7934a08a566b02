import type { Variety } from '../../domain/variety.ts';
import { consonantSkeleton } from '../../language/consonant-skeleton.ts';
import { foldedWords } from '../../language/fold.ts';

/** What a question is made of: a passport (object), lost (event), by a child (person), in Spain (place). */
export const CONCEPT_KINDS = ['objects', 'events', 'persons', 'places'] as const;
export type ConceptKind = (typeof CONCEPT_KINDS)[number];

/** An idea and the words by which citizens call it, as the lexicon's editors wrote them. */
export interface Concept {
  id: string;
  forms: Partial<Record<Variety, readonly string[]>>;
}

export type Concepts = Readonly<Record<ConceptKind, readonly Concept[]>>;

/** Hears concepts; returns each as `kind:id`, kinds in their order. */
export type ConceptHearer = (text: string) => string[];

const LONGEST_FORM = 4;

/** Shorter skeletons are those of too many words. */
const SHORTEST_SKELETON = 4;

/** Conjunctions, prepositions and the article, which Arabic and Darija glue to a word. */
const GLUE =
  /^(?:وال|فال|بال|كال|لل|ال|دال|[وفبلكد](?=[\u0600-\u06ff]{3})|l(?=[^aeiou]{1,2})|[fbdw]l?(?=[a-z0-9]{3}))/u;

/** Prepares the lexicon for hearing; Darija forms are also heard by their consonants. */
export function conceptHearer(concepts: Concepts): ConceptHearer {
  const spelled: Forms = new Map();
  const sounded: Forms = new Map();
  for (const kind of CONCEPT_KINDS) {
    for (const { id, forms } of concepts[kind]) {
      for (const [variety, spellings] of Object.entries(forms)) {
        for (const spelling of spellings) {
          const words = bareWords(spelling);
          keepFirst(spelled, words.join(' '), kind, id);
          const sound = words.map(consonantSkeleton).join(' ');
          const heard = variety.startsWith('ary') && sound.length >= SHORTEST_SKELETON;
          if (heard) keepFirst(sounded, sound, kind, id);
        }
      }
    }
  }
  return (text) => {
    const words = bareWords(text);
    const sounds = words.map(consonantSkeleton);
    const heard = CONCEPT_KINDS.map((kind) => ({ kind, concepts: new Set<string>() }));
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= Math.min(from + LONGEST_FORM, words.length); to += 1) {
        const bySpelling = spelled.get(words.slice(from, to).join(' '));
        const bySound = sounded.get(sounds.slice(from, to).join(' '));
        for (const { kind, concepts } of heard) {
          const id = bySpelling?.get(kind) ?? bySound?.get(kind);
          if (id !== undefined) concepts.add(`${kind}:${id}`);
        }
      }
    }
    return heard.flatMap(({ concepts }) => [...concepts]);
  };
}

/** Which concept of each kind a form stands for. */
type Forms = Map<string, Map<ConceptKind, string>>;

function keepFirst(forms: Forms, form: string, kind: ConceptKind, id: string): void {
  const ids = forms.get(form) ?? new Map<ConceptKind, string>();
  if (!ids.has(kind)) ids.set(kind, id);
  forms.set(form, ids);
}

/** Concepts alone and in pairs and threes of different kinds, where look-alike services part. */
export function conceptFeatures(heard: readonly string[]): string[] {
  const kindOf = (concept: string) => concept.split(':')[0];
  const pairs = heard.flatMap((one, index) =>
    heard
      .slice(index + 1)
      .filter((other) => kindOf(other) !== kindOf(one))
      .map((other) => `@${one}+${other}`),
  );
  const of = (...kinds: string[]) =>
    heard.filter((concept) => kinds.includes(kindOf(concept) ?? ''));
  const threes = of('objects').flatMap((object) =>
    of('events').flatMap((event) =>
      of('persons', 'places').map((other) => `@${object}+${event}+${other}`),
    ),
  );
  return [...heard.map((concept) => `@${concept}`), ...pairs, ...threes];
}

function bareWords(text: string): string[] {
  return foldedWords(text).map((word) => word.replace(GLUE, ''));
}
