import { isolate } from './direction.js';
import { element, link } from './elements.js';
import { showReminder } from './reminder.js';

/** A glance has room for so many links of one kind. */
const MOST_LINKS = 3;

/** A service at a glance: fee, delay, place, portal; its papers to tick; its steps. */
export function showServiceCard(service, { words, direction, ticks, keepTicks, page }) {
  const said = (fact) => isolate(sentenceOf(fact, words), direction);
  const parts = [
    element('h4', {}, ...isolate(`${words.widget.glance} · ${service.name}`, direction)),
    element('dl', {}, ...glanceOf(service, words, said)),
  ];
  if (service.evidence.length > 0) parts.push(showPapers(service, words, said, ticks, keepTicks));
  if (service.steps.length > 0) {
    const steps = service.steps.map((step) => element('li', {}, ...said(step)));
    parts.push(folded(words.widget.steps, element('ol', {}, ...steps)));
  }
  if (service.deadlines.length > 0) {
    const texts = service.deadlines.map((fact) => element('p', {}, ...said(fact)));
    const fold = folded(words.widget.deadline, ...texts);
    // A field for a date is the slowest thing that a browser builds, and most cards stay folded.
    const remind = () =>
      fold.append(showReminder(service, sentenceOf(service.deadlines[0], words), words));
    fold.addEventListener('toggle', remind, { once: true });
    parts.push(fold);
  }
  const print = element('a', { href: page, target: '_blank', class: 'elsewhere' });
  print.append(words.widget.print);
  parts.push(element('p', {}, print));
  return element('section', { class: 'card', 'aria-label': words.widget.glance }, ...parts);
}

function glanceOf(service, words, said) {
  const rows = [
    ['fee', first(service.costs)],
    ['time', first(service.processingTimes)],
    ['place', first(service.places)],
  ].flatMap(([name, fact]) => (fact ? row(words.widget[name], said(fact)) : []));
  const channels = ['portal', 'phone'].flatMap((kind) => {
    const links = service.channels.filter((channel) => channel.kind === kind).slice(0, MOST_LINKS);
    return links.flatMap(({ url, label }, index) =>
      row(index === 0 ? words.widget[kind] : undefined, [link(url, label)]),
    );
  });
  return [...rows, ...channels];
}

/** What holds for everybody says more at a glance than what is about some. */
function first(facts) {
  return facts.find((fact) => fact.for === undefined) ?? facts[0];
}

/** Without a name the row belongs to the one above it. */
function row(name, children) {
  return [...(name ? [element('dt', {}, name)] : []), element('dd', {}, ...children)];
}

function showPapers(service, words, said, ticks, keepTicks) {
  const items = service.evidence.map((paper, index) => {
    const id = paper.id ?? String(index);
    const box = element('input', { type: 'checkbox', value: id });
    box.checked = ticks.includes(id);
    return element('li', {}, element('label', {}, box, element('span', {}, ...said(paper))));
  });
  const list = element('ul', { class: 'papers' }, ...items);
  list.addEventListener('change', () => {
    const ticked = [...list.querySelectorAll('input')].filter((box) => box.checked);
    keepTicks(ticked.map((box) => box.value));
  });
  const kept = element('p', { class: 'soft' }, words.widget.ticksKept);
  return folded(`${words.widget.papers} (${items.length})`, list, kept);
}

function folded(title, ...children) {
  return element('details', {}, element('summary', {}, title), ...children);
}

/** A fact with no good source says so in its own sentence. */
function sentenceOf({ text, confidence }, words) {
  if (confidence !== 'to-be-confirmed') return text;
  return text.replace(/\.?$/, (stop) => ` (${words.widget.toBeConfirmed})${stop}`);
}
