import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageName } from './pages.ts';

/** Beside the journal: one sealed text a line, only while something that was typed is not in the journal. */
export const keptTextName = 'unsaved.sealed';

/** Bytes; what is larger was not written here. */
const largestFile = 200 * 2 ** 20;

/**
 * Text of one journal that its vault process has not taken, sealed so that only the unlocked journal opens it. It is in
 * memory at once and in one file soon after, so that neither the end of the page nor that of this process takes it away. On a
 * full disk it is in memory alone. Nothing here rejects, and a lock need not wait for it.
 */
export interface KeptText {
  /** What a page has unsaved now, in the place of what it had before. Resolves once it is in the file. */
  hold(page: PageName, sealed: readonly string[]): Promise<void>;
  /** These pages have handed everything over: what they had before no longer counts. The texts wait for the next unlock. */
  handedOver(pages: readonly PageName[], sealed: readonly string[]): void;
  /** The page is gone: what it had waits for the next unlock. */
  strand(page: PageName): void;
  /** What waits, also what an earlier run left behind. Only for whoever has the journal open. */
  waiting(): Promise<readonly string[]>;
  /** The page has got these: from now on it is as if it held them. */
  given(page: PageName, sealed: readonly string[]): void;
  /** Resolves when the file is as the memory. */
  written(): Promise<void>;
}

/** A text that was cut off is no text; that each is authentic is for the journal to find out. */
async function readKept(path: string): Promise<string[]> {
  try {
    if ((await stat(path)).size > largestFile) return [];
    return (await readFile(path, 'latin1')).split('\n').filter((line) => /^[\w:+/=]+$/.test(line));
  } catch {
    return [];
  }
}

/**
 * Not made durable: a write ten times a second would wear out a disk, and the autosave of a few seconds ago is durable. A
 * process that is killed takes nothing from what it has written. True where it is in the file.
 */
async function writeKept(path: string, lines: readonly string[]): Promise<boolean> {
  const draft = `${path}.tmp`;
  try {
    if (lines.length > 0) {
      await writeFile(draft, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
      await rename(draft, path);
    } else {
      for (const file of [draft, path]) await rm(file, { force: true });
    }
    return true;
  } catch {
    await rm(draft, { force: true }).catch(() => {});
    return false;
  }
}

export const createKeptText = (folder: string): KeptText => {
  const path = join(folder, keptTextName);
  let left: readonly string[] = [];
  const held = new Map<PageName, readonly string[]>();
  /** What this process wrote last: it has what became of that in memory. */
  let inFile: readonly string[] = [];
  let last: Promise<void> = Promise.resolve();

  const heldBy = (page: PageName): readonly string[] => held.get(page) ?? [];
  const all = (): string[] => [...new Set([...left, ...[...held.values()].flat()])];
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    last = last.then(step);
    return last;
  };
  /** Where many changes wait for one write, the first write carries them all. */
  const write = (): Promise<void> =>
    inTurn(async () => {
      const lines = all();
      if (lines.join() !== inFile.join() && (await writeKept(path, lines))) inFile = lines;
    });
  const read = (): Promise<void> =>
    inTurn(async () => {
      const found = (await readKept(path)).filter((line) => !inFile.includes(line));
      left = [...new Set([...left, ...found])];
      inFile = [...inFile, ...found];
    });

  return {
    hold: (page, sealed) => {
      held.set(page, sealed);
      return write();
    },
    handedOver: (pages, sealed) => {
      for (const page of pages) held.delete(page);
      left = [...left, ...sealed];
      void write();
    },
    strand: (page) => {
      left = [...new Set([...left, ...heldBy(page)])];
      held.delete(page);
      void write();
    },
    waiting: async () => {
      await read();
      return left;
    },
    given: (page, sealed) => {
      left = left.filter((text) => !sealed.includes(text));
      held.set(page, [...heldBy(page), ...sealed]);
      void write();
    },
    written: () => last,
  };
};
