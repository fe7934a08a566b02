import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** A file of learned numbers, which can always be made again from `knowledge/`. */
interface Artefact<Content> {
  version: string;
  content: Content;
}

/**
 * What an artefact was made from: every file below the folders whose name `counts`, and the
 * versions of Node's serialisation.
 */
export function versionOf(folders: readonly string[], counts: RegExp): string {
  const hash = createHash('sha256').update(process.versions.v8.split('.')[0] ?? '');
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!counts.test(name) || name.endsWith('.test.ts')) continue;
      hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** The artefact of that version, or undefined when there is none that can be read. */
export function readArtefact<Content>(path: string, version: string): Content | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const artefact = withOwnArrays(deserialize(readFileSync(path))) as Artefact<Content>;
    return artefact.version === version ? artefact.content : undefined;
  } catch {
    // A file cut short by a crash or written by another Node is made again.
    return undefined;
  }
}

/** The arrays that learned numbers stand in. */
const ARRAYS = [Int8Array, Int32Array, Uint32Array, Float32Array];
type NumberArray = InstanceType<(typeof ARRAYS)[number]>;

function isNumberArray(value: unknown): value is NumberArray {
  return ARRAYS.some((array) => value instanceof array);
}

/**
 * The same, each array with memory of its own. As they are read, some are views of the whole file
 * and others copies of parts of it, so that the file and the copies would both stay in memory.
 */
function withOwnArrays(value: unknown): unknown {
  if (isNumberArray(value)) return value.slice();
  if (Array.isArray(value)) return value.map(withOwnArrays);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    throw new Error('An artefact holds plain objects and arrays only');
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withOwnArrays(inner)]),
  );
}

/** Writes beside the old file and then replaces it, so that a crash or a second process leaves a whole one. */
export function writeArtefact<Content>(path: string, version: string, content: Content): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, serialize({ version, content } satisfies Artefact<Content>));
  renameSync(unfinished, path);
}
