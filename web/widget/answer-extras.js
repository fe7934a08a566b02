import { isolate } from './direction.js';
import { button, element, link } from './elements.js';

/** Where an answer comes from, folded: official links and the day on which each was checked. */
export function showSources(citations, words, direction) {
  const items = citations.map(({ title, url, verifiedOn }) => {
    const date = verifiedOn.split('-').reverse().join('/');
    const checked = ` (${words.checkedOn.replace('{date}', date)})`;
    return element('li', {}, link(url, title), ...isolate(checked, direction));
  });
  const summary = element('summary', {}, words.sources);
  return element('details', { class: 'sources' }, summary, element('ul', {}, ...items));
}

/** Questions that can be sent as they stand. */
export function showChips(questions, label, direction, onChoice) {
  const chips = questions.map((question) =>
    element(
      'button',
      { type: 'button', class: 'chip', onclick: () => onChoice(question) },
      ...isolate(question, direction),
    ),
  );
  // The group is heard by its name; who sees it reads the same words.
  const title = element('p', { class: 'soft', 'aria-hidden': 'true' }, label);
  return element('div', { class: 'chips', role: 'group', 'aria-label': label }, title, ...chips);
}

const REASONS = ['wrong', 'incomplete', 'notMine', 'unclear'];

/** Helpful or not, and if not, why. `rate` throws when the rating did not arrive. */
export function showRating(words, rate, say) {
  const row = element('div', { class: 'rating', role: 'group', 'aria-label': words.wasHelpful });
  const send = async (rating, reason, next) => {
    try {
      await rate(rating, reason);
      row.replaceChildren(...next());
      say(row.textContent);
    } catch {
      say(words.widget.ratingFailed);
    }
  };
  const thank = () => [element('p', {}, words.thanks)];
  const askWhy = () => [
    element('p', {}, `${words.widget.why} ${words.widget.whyRead}`),
    ...REASONS.map((reason) =>
      button(words.widget[reason], () => send('not-helpful', words.widget[reason], thank)),
    ),
  ];
  row.append(
    element('p', {}, words.wasHelpful),
    button(words.yes, () => send('helpful', undefined, thank)),
    button(words.no, () => send('not-helpful', undefined, askWhy)),
  );
  return row;
}

/** What can be done with an answer: hear, copy, share where the browser can, ask again. */
export function showActions(turn, askAgain) {
  const { words, text, language, heard } = turn;
  const { say, reader } = turn.acts;
  const row = element('div', { class: 'actions' });
  if (reader.canRead(language))
    row.append(showReading(words.widget, { heard, language }, reader, say));
  const { clipboard } = navigator;
  if (clipboard) {
    const copy = async () => {
      await clipboard.writeText(text).then(
        () => say(words.widget.copied),
        // The host page may forbid it; then the text can still be selected.
        () => {},
      );
    };
    row.append(button(words.widget.copy, copy));
  }
  if (navigator.share) {
    // A sheet that the citizen closes again is no error.
    const share = () => navigator.share({ text }).catch(() => {});
    row.append(button(words.widget.share, share));
  }
  row.append(button(words.widget.askAgain, askAgain));
  return row;
}

/** One button begins and stops, so that whoever stands on it keeps the focus. */
function showReading(words, { heard, language }, reader, say) {
  let reading = false;
  const ended = (key) => {
    reading = false;
    toggle.textContent = words.readAloud;
    if (key) say(words[key]);
  };
  const toggle = button(words.readAloud, () => {
    if (reading) return reader.stop();
    reader.start(heard, language, ended);
    reading = true;
    toggle.textContent = words.stopReading;
  });
  return toggle;
}
