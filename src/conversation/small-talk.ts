import { SMALL_TALK, type SmallTalk } from '../domain/phrases.ts';
import { foldedWords } from '../language/fold.ts';

export type SmallTalkWords = Readonly<Record<SmallTalk, readonly string[]>>;

/** Says which kind of small talk a message is when nothing else stands in it. */
export function smallTalkDetector(words: SmallTalkWords): (text: string) => SmallTalk | undefined {
  const forms = SMALL_TALK.flatMap((kind) =>
    words[kind].map((form) => ({ kind, form: foldedWords(form).join(' ') })),
  ).sort((left, right) => right.form.length - left.form.length);
  return (text) => {
    let rest = ` ${foldedWords(text).join(' ')} `;
    if (rest.trim() === '') return 'acknowledgement';
    const heard = new Set<SmallTalk>();
    for (const { kind, form } of forms) {
      if (!rest.includes(` ${form} `)) continue;
      heard.add(kind);
      rest = rest.replaceAll(` ${form} `, '  ');
    }
    const left = foldedWords(rest);
    // A name or a filler (khouya, si, svp) may stand beside the greeting; a question may not.
    if (heard.size === 0 || left.length > heard.size + 1 || left.some(isContent)) return undefined;
    return (['identity', 'thanks', 'greeting', 'acknowledgement'] as const).find((kind) =>
      heard.has(kind),
    );
  };
}

/** Long words and numbers carry a question. */
function isContent(word: string): boolean {
  return word.length > 6 || /\d{2}/.test(word);
}
