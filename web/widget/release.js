import { defineElement } from './element.js';
import { createPanel } from './panel.js';

/** The whole widget in one file, which stands in `widget/`, one level below the root. */
defineElement(new URL('..', import.meta.url), async () => ({ createPanel }));
