import { element, link, showMarkdown } from './show-markdown.js';

/** The citizen's own words, in the direction in which they were written. */
export function showQuestion(text, texts) {
  const words = element('p', [text]);
  words.dir = 'auto';
  return element('article', [element('h2', [texts.you], 'who'), words], 'question');
}

/** An answer that grows while it is told. */
export class AnswerView {
  #markdown = '';

  constructor(texts) {
    this.texts = texts;
    this.body = element('div', [element('p', [texts.waiting], 'waiting')], 'words');
    this.element = element('article', [element('h2', [texts.title], 'who'), this.body], 'answer');
    this.element.setAttribute('aria-busy', 'true');
  }

  /** Each answer has its own language and direction, whatever those of the page. */
  accept({ language, direction }) {
    this.element.lang = language;
    this.element.dir = direction;
  }

  add(text) {
    this.#markdown += text;
    this.body.replaceChildren(...showMarkdown(this.#markdown));
  }

  /** Puts another text in place of what was told. */
  replace(markdown) {
    this.#markdown = '';
    this.add(markdown);
    this.settle();
  }

  complete(answer, onFollowUp, onRating) {
    this.replace(answer.answer);
    if (answer.citations.length > 0) this.element.append(this.#sources(answer.citations));
    if (answer.followUps.length > 0) this.element.append(this.#chips(answer.followUps, onFollowUp));
    this.element.append(this.#rating(onRating));
  }

  settle() {
    this.element.removeAttribute('aria-busy');
  }

  #sources(citations) {
    const items = citations.map(({ title, url, verifiedOn }) => {
      const date = verifiedOn.split('-').reverse().join('/');
      const checked = this.texts.checkedOn.replace('{date}', date);
      return element('li', [link(url, title), ` (${checked})`]);
    });
    const summary = element('summary', [this.texts.sources]);
    return element('details', [summary, element('ul', items)], 'sources');
  }

  #chips(followUps, onFollowUp) {
    const chips = element(
      'div',
      followUps.map((text) => button(text, () => onFollowUp(text))),
      'chips',
    );
    chips.setAttribute('role', 'group');
    chips.setAttribute('aria-label', this.texts.followUps);
    return chips;
  }

  #rating(onRating) {
    const { texts } = this;
    const row = element('p', [texts.wasHelpful, ' '], 'rating');
    row.setAttribute('role', 'status');
    const rate = async (rating) => {
      if (await onRating(rating)) row.replaceChildren(texts.thanks);
    };
    row.append(
      button(texts.yes, () => rate('helpful')),
      ' ',
      button(texts.no, () => rate('not-helpful')),
    );
    return row;
  }
}

export function button(text, onClick) {
  const made = element('button', [text]);
  made.type = 'button';
  made.dir = 'auto';
  made.addEventListener('click', onClick);
  return made;
}
