import { posix } from 'node:path';

/** The only form of import that is joined: names as they are, from a file beside or above. */
const IMPORT = /^import \{([^}]*)\} from '(\.{1,2}\/[^']+)';\n/gm;
const EXPORT = /^export (?=(?:async )?(?:function|class|const)\b)/gm;
const OTHER_FORM = /^(?:import|export)\b/m;
/** Formatted code declares at the start of a line only what the whole module sees. */
const DECLARED = /^(?:export )?(?:async )?(?:function\*?|class|const|let) (\w+)/gm;
/** Comments on lines of their own, and indentation: no string of the modules spans lines. */
const COMMENT = /^\s*(?:\/\*\*(?:[^*]|\*(?!\/))*\*\/|\/\/.*)\n/gm;
const INDENTATION = /^ +/gm;

/**
 * Joins plain ES modules into one text, each after those that it imports: `entry` and what it
 * needs. `files` holds the text of each by its path; what is in `built` is left out, because the
 * caller puts it in front. Throws an Error for what cannot be joined, so that a start fails at once.
 */
export function joinModules(
  entry: string,
  files: ReadonlyMap<string, string>,
  built: ReadonlySet<string>,
): string {
  const order = new Map<string, string>();
  const visit = (path: string) => {
    if (order.has(path) || built.has(path)) return;
    const text = files.get(path);
    if (text === undefined) throw new Error(`A module imports ${path}, which is not there`);
    for (const [, names = '', target = ''] of text.matchAll(IMPORT)) {
      if (/\bas\b/.test(names)) throw new Error(`${path} renames what it imports`);
      visit(posix.join(posix.dirname(path), target));
    }
    order.set(path, text);
  };
  visit(entry);
  refuseClashes(order);
  return [...order].map(([path, text]) => strip(path, text)).join('');
}

function strip(path: string, text: string): string {
  const bare = text.replace(IMPORT, '').replace(EXPORT, '');
  if (OTHER_FORM.test(bare)) throw new Error(`${path} imports or exports in a form not joined`);
  return bare
    .replace(COMMENT, '')
    .replace(INDENTATION, '')
    .replace(/\n{2,}/g, '\n')
    .trimStart();
}

/** In one file no two modules can have a name each to themselves. */
function refuseClashes(modules: ReadonlyMap<string, string>): void {
  const declaredIn = new Map<string, string>();
  for (const [path, text] of modules) {
    for (const [, name = ''] of text.matchAll(DECLARED)) {
      const other = declaredIn.get(name);
      if (other !== undefined) throw new Error(`${other} and ${path} both declare ${name}`);
      declaredIn.set(name, path);
    }
  }
}
