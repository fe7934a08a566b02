import { SITUATIONS, type Situation } from '../domain/situation.ts';
import { foldedWords } from '../language/fold.ts';

export type SituationWords = Partial<Record<Situation, Record<string, readonly string[]>>>;

/** Hears a person's situation in a question. A form matches from the start of a word on. */
export function situationDetector(lexicon: SituationWords): (text: string) => Situation[] {
  const forms = SITUATIONS.map((situation) => ({
    situation,
    starts: Object.values(lexicon[situation] ?? {})
      .flat()
      .map((form) => ` ${foldedWords(form).join(' ')}`),
  }));
  return (text) => {
    const words = foldedWords(text);
    const heard = words.flatMap((word) => [word, ...withoutGlue(word)]);
    const spoken = ` ${words.join(' ')} ${heard.join(' ')}`;
    return forms
      .filter(({ starts }) => starts.some((start) => spoken.includes(start)))
      .map(({ situation }) => situation);
  };
}

/** Articles and prepositions that Darija and Arabic glue to a word: `flmo9ata3a`, «لولدي». */
const GLUE = /^(?:وال|فال|بال|لل|ال|[وفبل](?=.{3})|[fbldw]l?(?=.{3}))/u;

/** A preposition before the article, which many forms of the lexicon begin with: «بالخارج». */
const PREPOSITION_BEFORE_ARTICLE = /^[وفب](?=ال.{2})/u;

/** A word without what is glued to it, with and without its article. */
export function withoutGlue(word: string): string[] {
  const bare = [word.replace(GLUE, ''), word.replace(PREPOSITION_BEFORE_ARTICLE, '')];
  return [...new Set(bare)].filter((part) => part !== word);
}
