import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** In memory where the system has such a folder: a browser writes more than one likes. */
export const temporaryFolder = (): string =>
  process.platform === 'linux' && existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const prefix = 'handrail-preview-';

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** A preview that was killed could not delete its profile; the next one does. */
const removeAbandoned = async (parent: string): Promise<void> => {
  const owner = (name: string) => Number(/^\d+/.exec(name.slice(prefix.length))?.[0] ?? Number.NaN);
  const names = (await readdir(parent)).filter((name) => name.startsWith(prefix));
  const abandoned = names.filter((name) => owner(name) > 0 && !isRunning(owner(name)));
  await Promise.all(
    abandoned.map((name) => rm(join(parent, name), { recursive: true, force: true }).catch(() => {})),
  );
};

/** A browser profile for one run, in `parent`. */
export const makeProfile = async (parent: string): Promise<{ folder: string; remove(): Promise<void> }> => {
  await removeAbandoned(parent);
  const folder = await mkdtemp(join(parent, `${prefix}${process.pid}-`));
  return {
    folder,
    // The browser may still be letting go of its files.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
};
