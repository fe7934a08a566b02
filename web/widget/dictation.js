/** Moroccan Arabic is what browsers hear Darija as; they write it in Arabic letters. */
const LANGUAGE_SPOKEN = { fr: 'fr-FR', ar: 'ar-MA', ary: 'ar-MA', 'ary-Latn': 'ar-MA' };

const SENTENCES = {
  'not-allowed': 'microphoneRefused',
  'service-not-allowed': 'microphoneRefused',
  'audio-capture': 'microphoneRefused',
  'no-speech': 'unheard',
};

/** What the browser offers to hear speech, if it does; it may send the voice to its maker. */
export function speechRecognition() {
  return globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;
}

/** Writes one spoken question into a field. `on` has `text(said)` and `end(key)`. */
export class Dictation {
  #hearing;

  get isOn() {
    return this.#hearing !== undefined;
  }

  /**
   * Listens once. `on.text` is called with all that was heard so far; `on.end` at last, with the key
   * of a sentence: `checkSpoken` or why nothing was heard. Nothing is told after `stop()`.
   */
  start(language, on) {
    this.stop();
    const hearing = new (speechRecognition())();
    this.#hearing = hearing;
    hearing.lang = LANGUAGE_SPOKEN[language];
    hearing.interimResults = true;
    let ending = 'unheard';
    const told = (tell) => (event) => this.#hearing === hearing && tell(event);
    hearing.onresult = told(({ results }) => {
      ending = 'checkSpoken';
      on.text([...results].map(([best]) => best.transcript).join(''));
    });
    hearing.onerror = told(({ error }) => {
      ending = SENTENCES[error] ?? 'speechUnavailable';
    });
    hearing.onend = told(() => {
      this.#hearing = undefined;
      on.end(ending);
    });
    try {
      hearing.start();
    } catch {
      // A policy of the host page may forbid it outright.
      hearing.onerror({ error: 'not-allowed' });
      hearing.onend();
    }
  }

  /** What was heard so far stays in the field. */
  stop() {
    const hearing = this.#hearing;
    this.#hearing = undefined;
    hearing?.abort();
  }
}
