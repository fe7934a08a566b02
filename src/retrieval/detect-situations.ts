import { SITUATIONS, type Situation } from '../domain/situation.ts';
import { fold, wordsOf } from '../language/fold.ts';

export type SituationWords = Partial<Record<Situation, Record<string, readonly string[]>>>;

/** Hears a person's situation in a question. A form matches from the start of a word on. */
export function situationDetector(words: SituationWords): (text: string) => Situation[] {
  const forms = SITUATIONS.map((situation) => ({
    situation,
    starts: Object.values(words[situation] ?? {})
      .flat()
      .map((form) => ` ${wordsOf(fold(form)).join(' ')}`),
  }));
  return (text) => {
    const heard = wordsOf(fold(text)).flatMap((word) => [word, ...withoutGlue(word)]);
    const spoken = ` ${wordsOf(fold(text)).join(' ')} ${heard.join(' ')}`;
    return forms
      .filter(({ starts }) => starts.some((start) => spoken.includes(start)))
      .map(({ situation }) => situation);
  };
}

/** A word without the article or preposition that Darija glues to it: `flmo9ata3a`, «لولدي». */
function withoutGlue(word: string): string[] {
  const bare = word.replace(/^(?:وال|فال|بال|لل|ال|[وفبل](?=.{3})|[fbldw]l?(?=.{3}))/u, '');
  return bare === word ? [] : [bare];
}
