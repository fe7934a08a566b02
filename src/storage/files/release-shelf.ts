import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseShelf } from '../../ports/release-shelf.ts';

/** Only such a name is read: it can lead nowhere else. */
const NAME = /^[a-z]+-[0-9a-f]{16}\.js$/;

/** A shelf in a folder of its own, which is made when it is missing. */
export function openReleaseShelf(folder: string): ReleaseShelf {
  mkdirSync(folder, { recursive: true });
  return {
    keep(name, text) {
      const path = join(folder, name);
      if (existsSync(path)) return;
      // Whoever reads finds the whole file or none.
      writeFileSync(`${path}.part`, text);
      renameSync(`${path}.part`, path);
    },
    read(name) {
      const path = join(folder, name);
      return NAME.test(name) && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    },
  };
}
