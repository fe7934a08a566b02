/**
 * Makes an element. A property that starts with `on` listens; the others are attributes: `true` is
 * an empty one, `undefined` and `false` are left out. Text only ever becomes text.
 */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

export function button(label, onclick, properties = {}) {
  return element('button', { type: 'button', onclick, ...properties }, label);
}

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing in the colour of the text, on a square of 24; what it means is said elsewhere. */
export function icon(lines) {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', lines);
  drawing.append(path);
  return drawing;
}

/** A link; a page of another site opens beside the host page, which keeps its conversation. */
export function link(href, label) {
  const elsewhere = href.startsWith('https:')
    ? { target: '_blank', rel: 'noopener noreferrer', class: 'elsewhere' }
    : {};
  return element('a', { href, ...elsewhere }, element('bdi', {}, label));
}
