import { speechRecognition } from './dictation.js';
import { directionOfText } from './direction.js';
import { element, icon } from './elements.js';
import { rest } from './rest.js';

const RIGHT_TO_LEFT = ['ar', 'ary'];
/** As `POST /v1/chat` accepts it. */
const LONGEST_MESSAGE = 1000;
const MICROPHONE =
  'M12 3a3 3 0 0 0-3 3v6a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM6 11v1a6 6 0 0 0 12 0v-1M12 18v3';

export function directionOfLanguage(language) {
  return RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}

/** The widget's own parts: all that is there before a question is asked. */
export class Frame {
  #worded = [];
  #moving;

  /** `on` has what happens: submit, type, language, close, begin, forget, dictate, agree. */
  constructor({ inline, languageChoice, languages, phone }, on) {
    this.inline = inline;
    const make = (name, properties, key, attribute) => {
      const made = element(name, properties);
      this.#worded.push([made, key, attribute]);
      return made;
    };
    const act = (key, name, properties = {}) =>
      make('button', { type: 'button', onclick: on[name], ...properties }, key);

    this.title = make('h2', { id: 'title', tabindex: -1 }, (words) => words.title);
    this.choice = make(
      'select',
      { onchange: () => on.language(this.choice.value) },
      (words) => words.widget.language,
      'aria-label',
    );
    for (const [value, label] of languages)
      this.choice.append(element('option', { value, lang: value }, label));
    const close = make(
      'button',
      { type: 'button', class: 'close', onclick: on.close },
      (words) => words.widget.close,
      'aria-label',
    );
    // Inline, the page around it says what this is; a heading is still there to be found.
    const bare = inline && !languageChoice;
    this.header = element('header', { class: bare ? 'unseen' : undefined }, this.title);
    if (languageChoice) this.header.append(this.choice);
    if (!inline) this.header.append(close);

    this.notice = make('p', { class: 'notice', id: 'notice' }, (words) => words.notice);
    this.start = element('div', { class: 'start' });
    this.messages = element('div', { class: 'messages' });
    this.log = make(
      'div',
      { class: 'log', role: 'region', tabindex: inline ? undefined : 0 },
      (words) => words.conversation,
      'aria-label',
    );
    this.begin = act((words) => words.widget.newConversation, 'begin', { hidden: true });
    this.forget = act((words) => words.forget, 'forget', { hidden: true });
    const ending = element('div', { class: 'actions' }, this.begin, this.forget);
    this.log.append(this.notice, ...(inline ? [] : [this.start]), this.messages, ending);

    this.field = make(
      'textarea',
      {
        ...{ id: 'message', rows: 2, maxlength: LONGEST_MESSAGE },
        ...{ autocomplete: 'off', 'aria-describedby': 'notice', oninput: () => this.turnField() },
        onkeydown: on.type,
      },
      (words) => words.placeholder,
      'placeholder',
    );
    // The second half of a double click was not meant to stop what the first half began.
    const once = (event) => event.detail > 1 && event.preventDefault();
    this.send = element('button', { class: 'send', onclick: once });
    const label = make('label', { for: 'message' }, (words) => words.label);
    this.status = element('p', { class: 'status' });
    const asking = [label, this.field, this.send];
    if (speechRecognition()) {
      this.#makeMicrophone(make, act, on);
      asking.splice(2, 0, this.microphone);
      asking.push(this.spoken);
    }
    this.form = element('form', { onsubmit: on.submit }, ...asking);
    const call = make('span', {}, (words) => `${words.widget.callOffice} `);
    const office = phone
      ? [element('p', {}, call, element('a', { href: phone.url }, element('bdi', {}, phone.label)))]
      : [];
    this.footer = element('footer', {}, ...office);
    /** The one place that screen readers listen to: each sentence is a new child. */
    this.voice = element('p', { class: 'unseen', role: 'status' });

    const kind = inline ? 'section' : 'dialog';
    const named = { class: `panel ${inline ? 'inline' : 'floating'}`, 'aria-labelledby': 'title' };
    this.panel = element(kind, named, this.header, this.voice);
  }

  /** Puts in, once, what follows the head: in pieces, each laid out soon on an old telephone. */
  async complete() {
    if (this.log.isConnected) return;
    await rest();
    this.header.after(this.log);
    this.log.getBoundingClientRect();
    await rest();
    // In a page the questions to start with would push the field below the first screen.
    this.log.after(this.form, this.status, ...(this.inline ? [this.start] : []), this.footer);
  }

  /** A button, and what has to be known before it listens. */
  #makeMicrophone(make, act, on) {
    const label = (words) => words.widget.speak;
    const properties = {
      ...{ type: 'button', class: 'microphone' },
      ...{ 'aria-expanded': 'false', onclick: on.dictate },
    };
    this.microphone = make('button', properties, label, 'aria-label');
    this.microphone.append(icon(MICROPHONE));
    const notice = make('p', { class: 'notice' }, (words) => words.widget.speakNotice);
    const agree = act((words) => words.widget.speakNow, 'agree');
    this.spoken = element('div', { class: 'spoken', hidden: true }, notice, agree);
  }

  /** Puts every word of the frame into one language; messages keep their own. */
  tell(language, words) {
    this.words = words;
    this.panel.lang = language;
    this.panel.dir = directionOfLanguage(language);
    this.choice.value = language;
    for (const [node, key, attribute] of this.#worded) {
      if (attribute) node.setAttribute(attribute, key(words));
      else node.textContent = key(words);
    }
    this.setBusy(this.busy === true);
    this.turnField();
  }

  /** The field is read in the direction of what is typed. */
  turnField() {
    this.field.dir = directionOfText(this.field.value, this.panel.dir);
  }

  /** One button sends and stops, so that whoever stands on it keeps the focus. */
  setBusy(busy) {
    this.busy = busy;
    this.send.textContent = busy ? this.words.widget.stop : this.words.send;
  }

  setEmpty(empty) {
    this.start.hidden = !empty;
    this.begin.hidden = empty;
    this.forget.hidden = empty;
  }

  /** Brings a question to the top, so that its answer has room. */
  startReveal(article) {
    this.revealed = undefined;
    // In a page, the page scrolls: it moves once, and only as far as it must.
    if (this.inline) article.scrollIntoView({ block: 'nearest' });
    else this.keepRevealed(article);
  }

  /** Keeps it there while the answer grows, until whoever reads scrolls; once for each picture. */
  keepRevealed(article) {
    if (this.inline || this.#moving) return;
    this.#moving = requestAnimationFrame(() => {
      this.#moving = undefined;
      this.#moveTo(article);
    });
  }

  #moveTo(article) {
    // Where there is little height the panel scrolls, not the log in it.
    const scroller = getComputedStyle(this.log).overflowY === 'visible' ? this.panel : this.log;
    const moved = this.revealed !== undefined && Math.abs(scroller.scrollTop - this.revealed) > 1;
    if (moved) return;
    article.scrollIntoView({ block: 'start' });
    this.revealed = scroller.scrollTop;
  }

  /** Shows a short sentence and has it read out. */
  say(text) {
    this.status.textContent = text;
    this.announce(text, this.panel.lang);
  }

  announce(text, lang) {
    this.voice.replaceChildren(element('span', { lang }, text));
  }

  fill(text) {
    this.field.value = text;
    this.turnField();
  }
}
