import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { defaultPreferences, type Preferences } from '../../shared/contract/app.ts';
import type { Host } from '../core/host.ts';
import { readPreferences, withChange } from '../core/preferences.ts';

const read = (file: string): Preferences => {
  try {
    return readPreferences(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // None yet, or not readable: preferences are never worth a failed start.
    return defaultPreferences;
  }
};

/** Preferences in a small JSON file. */
export const filePreferences = (file: string): Host['preferences'] => {
  let current = read(file);
  return {
    read: () => current,
    write: (change) => {
      current = withChange(current, change);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.part`, `${JSON.stringify(current, null, 2)}\n`, { mode: 0o600 });
      renameSync(`${file}.part`, file);
      return current;
    },
  };
};
