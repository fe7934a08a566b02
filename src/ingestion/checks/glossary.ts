import { BLANK } from '../../domain/blanks.ts';
import type { GlossaryTerm } from '../../domain/glossary.ts';
import type { ServiceCard } from '../../domain/service-card.ts';
import { VARIETIES, type Variety } from '../../domain/variety.ts';
import type { Fault } from '../fault.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { localizedTextsOf } from '../walk-card.ts';

/** What is written as one word with a noun: one-letter words and the article, as in «وللملف». */
const JOINED: Readonly<Record<Variety, string>> = {
  fr: '',
  ar: '[وف]?[بكل]?(?:ال|ل)?',
  ary: '[وف]?[بكل]?(?:ال|ل)?',
  'ary-Latn': 'l?',
};

/**
 * Cards call one thing by one name: warns of the forms that the glossary replaces by its term.
 * The name of a service may give a second term in brackets, by which people know it.
 */
export function checkGlossary(knowledge: KnowledgeFiles): Fault[] {
  const replaced = replacedForms(knowledge.glossary.map(({ content }) => content));
  const inCards = knowledge.cards.flatMap(({ content: card, file }) =>
    textsBelowTheName(card).flatMap(({ text, path }) =>
      VARIETIES.flatMap((variety) =>
        formsIn(text[variety], replaced[variety]).map(({ found, term }) =>
          file.faultAt(
            [...path, variety],
            `“${found}”: the glossary says “${term[variety]}” (${term.id})`,
            'warning',
          ),
        ),
      ),
    ),
  );
  return [...contradictions(knowledge), ...inCards];
}

function textsBelowTheName(card: ServiceCard) {
  return localizedTextsOf(card).filter(({ path }) => path[0] !== 'name');
}

export interface ReplacedForm {
  pattern: RegExp;
  term: GlossaryTerm;
}

/** The forms that the glossary replaces, by variety. */
export function replacedForms(terms: readonly GlossaryTerm[]): Record<Variety, ReplacedForm[]> {
  const of = (variety: Variety) =>
    terms.flatMap((term) =>
      (term.not[variety] ?? []).map((form) => ({ pattern: wholeWord(form, variety), term })),
    );
  return { fr: of('fr'), ar: of('ar'), ary: of('ary'), 'ary-Latn': of('ary-Latn') };
}

/** What a text says instead of the glossary's terms. */
export function formsIn(text: string, forms: readonly ReplacedForm[]) {
  // An id between braces is no word of the text.
  const words = text.replace(BLANK, ' ');
  return forms.flatMap(({ pattern, term }) => {
    const found = pattern.exec(words)?.[0];
    return found === undefined ? [] : [{ found, term }];
  });
}

/** A form between characters that are neither letters, marks nor digits: in Darija 3, 7, 9 are letters. */
function wholeWord(form: string, variety: Variety): RegExp {
  const literal = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])${JOINED[variety]}${literal}(?![\\p{L}\\p{M}\\p{N}])`,
    'iu',
  );
}

/** A form that one entry forbids and another prescribes can be obeyed by nobody. */
function contradictions(knowledge: KnowledgeFiles): Fault[] {
  const prescribed = knowledge.glossary.map(({ content }) => content);
  return knowledge.glossary.flatMap(({ content: term, file, path }) =>
    VARIETIES.flatMap((variety) =>
      (term.not[variety] ?? []).flatMap((form, index) => {
        const pattern = wholeWord(form, variety);
        const other = prescribed.find((entry) => pattern.test(entry[variety]));
        if (other === undefined) return [];
        const message = `“${form}” stands in the term “${other[variety]}” (${other.id})`;
        return [file.faultAt([...path, 'not', variety, index], message)];
      }),
    ),
  );
}
