import { readMarkdown } from '../read-markdown.js';
import { showActions, showChips, showRating, showSources } from './answer-extras.js';
import { directionOfText, isolate } from './direction.js';
import { button, element } from './elements.js';
import { plainText, showBlocks, withoutSources } from './show-markdown.js';

/** Outcomes after which an opinion helps whoever keeps the cards. */
const WORTH_RATING = ['answered', 'unanswerable-no-knowledge', 'unanswerable-out-of-scope'];

/** A question and its answer, which grows while it is told. */
export class TurnView {
  #markdown = '';

  /** `words` are those of the interface until the question is accepted; `acts` is what may be done. */
  constructor(question, language, direction, texts, acts) {
    this.question = question;
    this.texts = texts;
    this.words = texts[language];
    this.acts = acts;
    this.asked = element('p', {});
    this.#showQuestion(question, language, directionOfText(question, direction));
    this.body = element('div', { class: 'words' });
    this.notes = element('div', { class: 'notes' });
    this.askedArticle = element(
      'article',
      { class: 'question' },
      element('h3', { class: 'who' }, this.words.you),
      this.asked,
    );
    this.article = element(
      'article',
      { class: 'answer' },
      element('h3', { class: 'who' }, this.words.title),
      this.body,
      this.notes,
    );
    this.#speak(language, direction);
    this.wait();
  }

  get elements() {
    return [this.askedArticle, this.article];
  }

  wait() {
    this.#markdown = '';
    this.article.setAttribute('aria-busy', 'true');
    this.body.replaceChildren(element('p', { class: 'waiting' }, this.words.waiting));
    this.notes.replaceChildren();
  }

  /** Language and direction come with the first event and stay, whatever those of the interface. */
  accept({ language, direction }) {
    this.words = this.texts[language];
    this.#speak(language, direction);
    this.#showQuestion(this.question, language, direction);
  }

  add(text) {
    this.#markdown += text;
    this.body.replaceChildren(...showBlocks(readMarkdown(this.#markdown), this.direction));
  }

  /** Puts another text in place of what was told, and a way on beneath it. */
  replace(markdown) {
    this.#markdown = '';
    this.add(markdown);
    this.heard = this.text;
    this.#settle();
    this.#offerAgain();
  }

  /** Leaves what was told, says why there is no more of it, and offers a way on. */
  breakOff(sentence) {
    if (this.#markdown === '') this.body.replaceChildren();
    this.#settle();
    this.notes.replaceChildren(
      element('p', { class: 'note' }, ...isolate(sentence, this.direction)),
    );
    this.#offerAgain();
  }

  complete(answer) {
    const options = answer.outcome === 'clarification' ? answer.followUps : [];
    this.#markdown = answer.answer;
    const blocks = withoutSources(readMarkdown(answer.answer), answer.citations);
    this.heard = plainText(blocks);
    // Options stand below as buttons; the list that says the same would be heard twice.
    const shown = options.length > 0 ? blocks.filter(({ kind }) => kind !== 'bullets') : blocks;
    this.body.replaceChildren(...showBlocks(shown, this.direction));
    this.#settle();
    this.notes.replaceChildren(...this.#extras(answer, options));
  }

  /** The question as the service kept it, when personal data was taken out. */
  showKept(question) {
    this.question = question;
    this.asked.replaceChildren(...isolate(question, this.asked.dir));
  }

  showCard(card) {
    this.body.after(card);
  }

  /** The answer as it is to be copied, with its sources. */
  get text() {
    return plainText(readMarkdown(this.#markdown));
  }

  #extras(answer, options) {
    const { words, direction, acts } = this;
    const { citations, followUps, outcome } = answer;
    const choices = options.length > 0 ? words.widget.chooseService : words.followUps;
    const answered = outcome === 'answered';
    const again = () => acts.again(this);
    return [
      citations.length > 0 ? showSources(citations, words, direction) : '',
      answered ? showActions(this, again) : '',
      WORTH_RATING.includes(outcome) ? showRating(words, acts.rate(answer.turnId), acts.say) : '',
      followUps.length > 0 ? showChips(followUps, choices, direction, acts.choose) : '',
    ].filter((part) => part !== '');
  }

  #offerAgain() {
    const again = button(this.words.widget.askAgain, () => this.acts.again(this));
    this.notes.append(element('div', { class: 'actions' }, again));
  }

  #settle() {
    this.article.removeAttribute('aria-busy');
  }

  #speak(language, direction) {
    this.language = language;
    this.direction = direction;
    this.article.lang = language;
    this.article.dir = direction;
    this.article.firstChild.textContent = this.words.title;
    this.askedArticle.lang = language;
    this.askedArticle.dir = direction;
    this.askedArticle.firstChild.textContent = this.words.you;
  }

  #showQuestion(question, language, direction) {
    this.asked.lang = language;
    this.asked.dir = direction;
    this.asked.replaceChildren(...isolate(question, direction));
  }
}
