import { showChips } from './answer-extras.js';
import { Client } from './client.js';
import { Dialogue } from './dialogue.js';
import { directionOfLanguage, Frame } from './frame.js';
import { Memory } from './memory.js';
import { Microphone } from './microphone.js';
import { Reader } from './read-aloud.js';
import { rest } from './rest.js';

// `PANEL_STYLE`, `PHONE`, `RETENTION_DAYS` and `TEXTS` are put in by build-widget.ts.

/** On so small a screen the panel is all that is seen, so that it must hold the focus too. */
const SMALL = '(max-width: 30em), (max-height: 30em)';

/** Builds the conversation into a shadow root; resolves to `{open, close, ask, setLanguage}`. */
export async function createPanel(shadow, settings) {
  const { root, inline, keep, startQuestions, tell, closed } = settings;
  const host = new URL(root).host;
  const memory = new Memory({ keep, host, days: RETENTION_DAYS });
  await rest();
  const reader = new Reader();
  let cameFrom;

  const frame = new Frame(
    {
      ...{ inline, phone: PHONE, languageChoice: settings.languageChoice },
      languages: Object.entries(TEXTS).map(([tag, words]) => [tag, words.languageName]),
    },
    {
      submit,
      type(event) {
        // While an input method composes, Enter ends the composition and not the message.
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        if (!dialogue.busy) submit(event);
      },
      language: settings.chooseLanguage,
      close,
      begin() {
        dialogue.begin();
        frame.field.focus();
      },
      async forget() {
        await dialogue.forget();
        if (frame.forget.hidden) frame.field.focus();
      },
      dictate: () => microphone.press(),
      agree: () => microphone.agree(),
    },
  );
  const microphone = new Microphone(frame, reader);
  const { site } = settings;
  const dialogue = new Dialogue({
    ...{ client: new Client(root), memory, frame, reader, site, tell },
    texts: textsOfDevice(keep),
  });

  function submit(event) {
    event.preventDefault();
    if (dialogue.busy) dialogue.stop();
    else ask(frame.field.value);
  }

  function ask(text) {
    if (dialogue.busy) return;
    microphone.stop();
    frame.fill('');
    return dialogue.send(text.trim());
  }

  function setLanguage(language) {
    frame.tell(language, dialogue.texts[language]);
    const { examples, examplesTitle } = frame.words;
    const questions = startQuestions.length > 0 ? startQuestions : examples;
    frame.start.replaceChildren(
      showChips(questions, examplesTitle, directionOfLanguage(language), ask),
    );
  }

  async function open() {
    if (inline || frame.panel.open) return;
    cameFrom = shadow.activeElement ?? document.activeElement;
    const focus = focusBefore();
    if (matchMedia(SMALL).matches) frame.panel.showModal();
    else frame.panel.show();
    await frame.complete();
    if (!frame.panel.open) return;
    focus();
    tell('open', {});
  }

  /** A dialog takes the focus by itself; it may only do so when somebody acted. */
  function focusBefore() {
    if (navigator.userActivation?.isActive === false) {
      const active = document.activeElement;
      return () => active?.focus();
    }
    // A keyboard on the screen would hide the notice.
    return () => (matchMedia('(pointer: coarse)').matches ? frame.title : frame.field).focus();
  }

  function close() {
    if (inline || !frame.panel.open) return;
    microphone.stop();
    reader.stop();
    frame.panel.close();
    closed(cameFrom);
    tell('close', {});
  }

  frame.panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || inline) return;
    event.preventDefault();
    close();
  });
  frame.panel.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });

  await rest();
  const style = new CSSStyleSheet();
  style.replaceSync(PANEL_STYLE);
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, style];
  setLanguage(settings.language);
  shadow.append(frame.panel);
  if (inline) await frame.complete();
  await rest();
  dialogue.restore();
  return { open, close, ask, setLanguage };
}

/** The notice says how long a conversation is kept, here and there. */
function textsOfDevice(keep) {
  const told = Object.entries(TEXTS).map(([language, words]) => {
    const kept = keep === 'device' ? words.widget.keptOnDevice : words.widget.keptHere;
    const notice = `${words.notice.replace('{days}', RETENTION_DAYS)} ${kept}`;
    return [language, { ...words, notice }];
  });
  return Object.fromEntries(told);
}
