import { join } from 'node:path';
import { type Files, removeQuietly } from '../database/files.ts';

/** Where keyrings lie, and how they are reached. */
interface Place {
  readonly folder: string;
  readonly files: Files;
}

/** What `writeBeside` calls a write that is not finished. */
const draftName = /^keyring(\.previous|\.damaged(\.\d+)?)?\.json\.[0-9a-f]{12}\.tmp$/;
const damagedName = /^keyring\.damaged(\.\d+)?\.json$/;

const named = ({ files, folder }: Place, name: RegExp): string[] =>
  files
    .list(folder)
    .filter((found) => name.test(found))
    .map((found) => join(folder, found));

const drafts = (place: Place): string[] => named(place, draftName);

/**
 * The first of `keyring.damaged.json`, `keyring.damaged.2.json`, … that holds the same bytes or is free: no damaged
 * keyring pushes out another one, and none is kept twice.
 */
export function damagedPath({ files, folder }: Place, content: Buffer): string {
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? 'keyring.damaged.json' : `keyring.damaged.${count}.json`);
    const taken = files.read(path, content.length);
    if (taken === undefined || taken.equals(content)) return path;
  }
}

/**
 * Deletes writes that a crash cut off. They open with the secrets of their time. Only for whoever owns the journal: they
 * might be those of a process that is writing.
 */
export function deleteDrafts(place: Place): void {
  for (const path of drafts(place)) place.files.remove(path);
}

/** As `deleteDrafts`, for an unlock, which must not fail for it. */
export function deleteDraftsQuietly(place: Place): void {
  try {
    for (const path of drafts(place)) removeQuietly(place.files, path);
  } catch {
    // A folder that cannot be listed: the change of a secret will say so.
  }
}

/**
 * Deletes damaged keyrings that were kept. Only once a keyring that replaces them is written and authenticated: until then
 * one of them may be somebody's last hope.
 */
export function deleteDamaged(place: Place): void {
  for (const path of named(place, damagedName)) place.files.remove(path);
}
