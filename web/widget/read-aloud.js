/** A voice for each language, the one of Morocco before others; none reads Latin-letter Darija. */
const VOICES = { fr: ['fr-fr', 'fr'], ar: ['ar-ma', 'ar'], ary: ['ary', 'ar-ma', 'ar'] };

/** Some browsers have their voices only after a while. */
const LONGEST_SEARCH = 2000;

/** Reads one answer at a time with a voice of the device, which sends nothing to anybody. */
export class Reader {
  #ended;

  constructor() {
    // Browsers go on reading a page that was left.
    addEventListener('pagehide', () => this.stop());
  }

  canRead(language) {
    return 'speechSynthesis' in globalThis && language in VOICES;
  }

  /** Calls `ended(key)` when nothing is read any more; `noVoice` if nothing could be. */
  async start(text, language, ended) {
    this.stop();
    this.#ended = ended;
    const voice = await findVoice(language);
    if (this.#ended !== ended) return;
    if (!voice) return this.#finish('noVoice');
    // Engines cut long texts off, so that each line is said on its own.
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    for (const [index, line] of lines.entries()) {
      const said = new SpeechSynthesisUtterance(line);
      said.voice = voice;
      said.lang = voice.lang;
      const current = (tell) => () => this.#ended === ended && tell();
      if (index === lines.length - 1) said.onend = current(() => this.#finish());
      said.onerror = current(() => this.#finish('noVoice'));
      speechSynthesis.speak(said);
    }
  }

  stop() {
    if (!this.#ended) return;
    speechSynthesis.cancel();
    this.#finish();
  }

  #finish(key) {
    const ended = this.#ended;
    this.#ended = undefined;
    ended(key);
  }
}

async function findVoice(language) {
  let voices = speechSynthesis.getVoices();
  if (voices.length === 0) {
    await new Promise((resolve) => {
      speechSynthesis.addEventListener('voiceschanged', resolve, { once: true });
      setTimeout(resolve, LONGEST_SEARCH);
    });
    voices = speechSynthesis.getVoices();
  }
  const own = voices.filter(({ localService }) => localService);
  for (const wish of VOICES[language]) {
    const found = own.find(({ lang }) => {
      // Android writes `ar_MA`.
      const tag = lang.toLowerCase().replace('_', '-');
      return tag === wish || tag.startsWith(`${wish}-`);
    });
    if (found) return found;
  }
  return undefined;
}
