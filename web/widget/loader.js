import { defineElement } from './element.js';

/** `widget.js`: the panel comes when it is wanted. `PANEL_NAME` is put in by build-widget.ts. */
const root = new URL('.', import.meta.url);

defineElement(root, (time) => {
  // A browser remembers that an address failed; the next try needs another.
  const again = time > 1 ? `?${time}` : '';
  return import(new URL(`widget/${PANEL_NAME}${again}`, root).href);
});
