import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { directionOf, VARIETIES } from '../../domain/variety.ts';
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

/** Enough of a SHA-256 to tell releases apart in a name. */
const NAME_LENGTH = 16;

/** Bundles and minifies `web/widget/`, once, at the start. Throws an Error for what cannot be. */
export async function buildWidget(web: WebFiles, facts: WidgetFacts): Promise<Widget> {
  const forPanel = {
    PANEL_STYLE: styleOf(web, 'widget/panel.css'),
    PHONE: facts.phone ? { label: facts.phone.label, url: facts.phone.url } : null,
    RETENTION_DAYS: facts.retentionDays,
    TEXTS: textsOf(web),
  };
  const forLoader = {
    LAUNCHER_STYLE: styleOf(web, 'widget/launcher.css'),
    LABELS: labelsOf(web),
  };
  const panel = await bundle(web, 'widget/panel.js', forPanel);
  const panelName = `panel-${hashOf(panel)}.js`;
  const [loader, release] = await Promise.all([
    bundle(web, 'widget/loader.js', { ...forLoader, PANEL_NAME: panelName }),
    bundle(web, 'widget/release.js', { ...forLoader, ...forPanel }),
  ]);
  return {
    loader,
    panel: { name: panelName, text: panel },
    release: {
      name: `widget-${hashOf(release)}.js`,
      text: release,
      integrity: `sha384-${createHash('sha384').update(release).digest('base64')}`,
    },
  };
}

/** One module from `entry` and what it imports; `constants` stand for the names that it leaves open. */
async function bundle(
  web: WebFiles,
  entry: string,
  constants: Record<string, unknown>,
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(web.folder, entry)],
    ...{ bundle: true, minify: true, write: false, logLevel: 'silent' },
    ...{ format: 'esm', charset: 'utf8' },
    // Younger than any browser that has adopted style sheets, without which the widget does not start.
    target: 'es2022',
    define: Object.fromEntries(
      Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
    ),
  });
  return outputFiles.map(({ text }) => text).join('');
}

function styleOf({ files }: WebFiles, name: string): string {
  const file = files.get(name);
  if (!file) throw new Error(`web/${name} is missing`);
  return file.body;
}

/** The words of the panel; those of the pages alone would only weigh on it. */
function textsOf({ texts }: WebFiles): Record<string, object> {
  return Object.fromEntries(
    VARIETIES.map((variety) => {
      const { embed, tagline, chooseLanguage, widget, ...words } = texts[variety];
      const { articles, articleSources, relatedServices, readMore, ...told } = words;
      const { launcher, unreachablePage, printNow, ...spoken } = widget;
      return [variety, { ...told, widget: spoken }];
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

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, NAME_LENGTH);
}
