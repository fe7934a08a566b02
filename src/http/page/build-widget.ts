import { createHash } from 'node:crypto';
import { directionOf, VARIETIES } from '../../domain/variety.ts';
import { joinModules } from './join-modules.ts';
import type { OfficePhone } from './office-phone.ts';
import type { WebFiles } from './web-files.ts';

/** What the widget has to know of this service. */
export interface WidgetFacts {
  retentionDays: number;
  /** Left out of the widget where there is none. */
  phone: OfficePhone | undefined;
}

export interface Widget {
  /** `widget.js`: the element and its button; it loads the panel when that is wanted. */
  loader: string;
  /** What the loader loads, under a name that changes with its content. */
  panel: { name: string; text: string };
  /** Loader and panel in one file, whose content never changes under its name. */
  release: { name: string; text: string; integrity: string };
}

const BUILT = new Set(['widget/built-loader.js', 'widget/built-panel.js']);
/** Enough of a SHA-256 to tell releases apart in a name. */
const NAME_LENGTH = 16;

/** Builds the widget from `web/widget/`; there is no bundler and nothing to install. */
export function buildWidget(web: WebFiles, facts: WidgetFacts): Widget {
  const files = new Map([...web.files].map(([name, { body }]) => [name, body]));
  const panelModules =
    declare({
      PANEL_STYLE: readStyle(files, 'widget/panel.css'),
      PHONE: facts.phone ? { label: facts.phone.label, url: facts.phone.url } : null,
      RETENTION_DAYS: facts.retentionDays,
      TEXTS: textsOf(web),
    }) + joinModules('widget/panel.js', files, BUILT);
  const loaderModules =
    declare({ LAUNCHER_STYLE: readStyle(files, 'widget/launcher.css'), LABELS: labelsOf(web) }) +
    joinModules('widget/element.js', files, BUILT);

  const panelText = `${panelModules}export { createPanel };\n`;
  const panelName = `panel-${hashOf(panelText)}.js`;
  const loader = `const ROOT = new URL('.', import.meta.url);
const loadPanel = (time) => import(new URL(\`widget/${panelName}\${time > 1 ? \`?\${time}\` : ''}\`, ROOT).href);
${loaderModules}`;
  // The release stands in widget/, one level below the root.
  const release = `const ROOT = new URL('..', import.meta.url);
${panelModules}const loadPanel = async () => ({ createPanel });
${loaderModules}`;
  return {
    loader,
    panel: { name: panelName, text: panelText },
    release: {
      name: `widget-${hashOf(release)}.js`,
      text: release,
      integrity: `sha384-${createHash('sha384').update(release).digest('base64')}`,
    },
  };
}

/** The words of the panel; those of the page for agencies would only weigh on it. */
function textsOf({ texts }: WebFiles): Record<string, object> {
  return Object.fromEntries(
    VARIETIES.map((variety) => {
      const { embed: _, ...words } = texts[variety];
      return [variety, words];
    }),
  );
}

function labelsOf({ texts }: WebFiles): Record<string, object> {
  return Object.fromEntries(
    VARIETIES.map((variety) => {
      const { title, widget } = texts[variety];
      const { launcher, unreachablePage: unavailable } = widget;
      return [variety, { title, launcher, unavailable, direction: directionOf(variety) }];
    }),
  );
}

function readStyle(files: ReadonlyMap<string, string>, name: string): string {
  const css = files.get(name);
  if (css === undefined) throw new Error(`web/${name} is missing`);
  return css.replace(/\/\*(?:[^*]|\*(?!\/))*\*\//g, '').replace(/\s+/g, ' ');
}

function declare(constants: Record<string, unknown>): string {
  return Object.entries(constants)
    .map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, NAME_LENGTH);
}
