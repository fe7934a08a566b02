import { Dictation } from './dictation.js';

/**
 * What the button beside the field does: the first press tells where a voice may go, and only then
 * can it be said that it shall. What was heard stands in the field, to be read before it is sent.
 */
export class Microphone {
  #dictation = new Dictation();
  #agreed = false;

  constructor(frame, reader) {
    this.frame = frame;
    this.reader = reader;
  }

  press() {
    if (this.#dictation.isOn) return this.stop();
    if (this.#agreed) return this.#listen();
    const shown = this.#show(this.frame.spoken.hidden);
    if (shown) this.frame.announce(this.frame.words.widget.speakNotice, this.frame.panel.lang);
  }

  /** The button that was pressed goes away, so that the focus goes on. */
  agree() {
    this.#agreed = true;
    this.#show(false);
    this.frame.microphone.removeAttribute('aria-expanded');
    this.frame.microphone.focus();
    this.#listen();
  }

  stop() {
    if (!this.#dictation.isOn) return;
    this.#dictation.stop();
    this.#press(false);
    this.frame.status.textContent = '';
  }

  #listen() {
    const { frame } = this;
    const before = frame.field.value.trim();
    this.reader.stop();
    this.#press(true);
    frame.say(frame.words.widget.listening);
    this.#dictation.start(frame.panel.lang, {
      text: (said) => frame.fill(`${before} ${said}`.trim()),
      end: (key) => {
        this.#press(false);
        frame.say(frame.words.widget[key]);
      },
    });
  }

  #show(shown) {
    this.frame.spoken.hidden = !shown;
    this.frame.microphone.setAttribute('aria-expanded', String(shown));
    return shown;
  }

  #press(pressed) {
    this.frame.microphone.setAttribute('aria-pressed', String(pressed));
  }
}
