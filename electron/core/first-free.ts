import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** `name.md`, or `name (2).md`, … in `folder`: the first that is not taken. `extension` may be empty. */
export const firstFree = (
  folder: string,
  name: string,
  extension: string,
  exists: (path: string) => boolean = existsSync,
): string => {
  const ending = extension === '' ? '' : `.${extension}`;
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? `${name}${ending}` : `${name} (${count})${ending}`);
    if (!exists(path)) return path;
  }
};
