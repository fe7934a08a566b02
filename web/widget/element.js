import { rest } from './rest.js';

// `LABELS` and `LAUNCHER_STYLE` are put in by build-widget.ts.

/** The longest first, because `ary-Latn` is also a kind of `ary`. */
const LANGUAGES = Object.keys(LABELS).sort((one, other) => other.length - one.length);
const LANGUAGE_UNLESS_TOLD = 'fr';

/** The address that the service is found at, and how to load the panel: set by `defineElement`. */
let root;
let loadPanel;

/** `<dalil-chat>`: attributes, methods and events are described in web/README.md. */
class DalilChat extends HTMLElement {
  static observedAttributes = ['language'];
  #panel;
  #tries = 0;

  connectedCallback() {
    if (this.shadowRoot) return;
    // Browsers from before 2023 cannot style it without breaching a policy; the page works there.
    if (!('adoptedStyleSheets' in Document.prototype)) {
      this.replaceChildren(this.#linkToPage());
      return;
    }
    const shadow = this.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(LAUNCHER_STYLE);
    shadow.adoptedStyleSheets = [style];
    if (!this.#inline) shadow.append(this.#makeLauncher());
    this.#label();
    this.#begin();
  }

  attributeChangedCallback() {
    if (!this.shadowRoot) return;
    this.#label();
    const language = this.#language;
    this.#panel?.then((panel) => panel.setLanguage(language)).catch(() => {});
    this.#tell('language', { language });
  }

  async #begin() {
    try {
      if (this.#inline) await this.#load();
      // Whoever listens is told once the element that it found can be used.
      queueMicrotask(() => this.#tell('ready', { language: this.#language }));
    } catch {
      this.#apologise();
    }
  }

  async open() {
    if (this.#inline || !this.shadowRoot) return;
    try {
      const panel = await this.#load();
      await rest();
      this.launcher.hidden = true;
      await panel.open();
    } catch {
      this.#apologise();
    }
  }

  async close() {
    if (this.#panel) (await this.#panel).close();
  }

  async ask(text) {
    if (!this.shadowRoot) return;
    await this.open();
    const panel = await this.#load();
    await panel.ask(String(text));
  }

  setLanguage(language) {
    this.setAttribute('language', language);
  }

  get #inline() {
    return this.getAttribute('display') === 'inline';
  }

  /** The element's own language, else the page's, else the browser's. */
  get #language() {
    const wishes = [this.getAttribute('language'), document.documentElement.lang];
    for (const wish of [...wishes, ...navigator.languages]) {
      const tag = (wish ?? '').toLowerCase();
      const known = LANGUAGES.find((language) => {
        const lower = language.toLowerCase();
        return tag === lower || tag.startsWith(`${lower}-`);
      });
      if (known) return known;
    }
    return LANGUAGE_UNLESS_TOLD;
  }

  #makeLauncher() {
    this.launcher = document.createElement('section');
    this.launcher.className = 'launcher';
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-haspopup', 'dialog');
    button.addEventListener('click', () => this.open());
    this.launcher.append(button);
    return this.launcher;
  }

  #label() {
    if (!this.launcher) return;
    const language = this.#language;
    this.launcher.lang = language;
    this.launcher.dir = LABELS[language].direction;
    this.launcher.setAttribute('aria-label', LABELS[language].title);
    this.launcher.querySelector('button').textContent = LABELS[language].launcher;
  }

  #load() {
    this.#panel ??= this.#build().catch((error) => {
      // The next try may find a line again.
      this.#panel = undefined;
      throw error;
    });
    return this.#panel;
  }

  async #build() {
    this.#tries += 1;
    const { createPanel } = await loadPanel(this.#tries);
    // An old telephone can paint and hear a tap between reading the file and building from it.
    await rest();
    const questions = this.getAttribute('start-questions') ?? '';
    return createPanel(this.shadowRoot, {
      root: root.href,
      language: this.#language,
      inline: this.#inline,
      keep: this.getAttribute('keep') ?? 'tab',
      languageChoice: this.getAttribute('language-choice') !== 'none',
      site: this.getAttribute('site') ?? undefined,
      startQuestions: questions
        .split('|')
        .map((text) => text.trim())
        .filter(Boolean),
      chooseLanguage: (language) => this.setLanguage(language),
      tell: (type, detail) => this.#tell(type, detail),
      closed: (cameFrom) => this.#leave(cameFrom),
    });
  }

  /** The focus goes back to where the panel was opened from. */
  #leave(cameFrom) {
    this.launcher.hidden = false;
    const outside = cameFrom?.isConnected && cameFrom !== document.body && cameFrom !== this;
    (outside ? cameFrom : this.launcher.querySelector('button')).focus();
  }

  /** Without a line to the widget there is still a page that works without it. */
  #apologise() {
    if (this.shadowRoot.querySelector('.sorry')) return;
    (this.launcher ?? this.shadowRoot).append(this.#linkToPage());
  }

  #linkToPage() {
    const language = this.#language;
    const page = document.createElement('a');
    page.className = 'sorry';
    page.lang = language;
    page.dir = LABELS[language].direction;
    page.href = `${root.href}?language=${language}`;
    page.textContent = LABELS[language].unavailable;
    return page;
  }

  #tell(type, detail) {
    const event = new CustomEvent(`dalil:${type}`, { detail, bubbles: true, composed: true });
    this.dispatchEvent(event);
  }
}

/** `dalil.push(['ask', 'text'])` may be said before this file has come. */
function answerCalls() {
  const call = ([method, ...rest]) => document.querySelector('dalil-chat')?.[method](...rest);
  const waiting = Array.isArray(globalThis.dalil) ? globalThis.dalil : [];
  globalThis.dalil = { push: call };
  for (const said of waiting) call(said);
}

/** Defines the element once; `load(time)` resolves to `{createPanel}`, or fails without a line. */
export function defineElement(address, load) {
  if (customElements.get('dalil-chat')) return;
  root = address;
  loadPanel = load;
  customElements.define('dalil-chat', DalilChat);
  answerCalls();
}
