import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** In memory where the system has such a folder: a browser writes more than one likes. */
export const temporaryFolder = (): string =>
  process.platform === 'linux' && existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const prefix = 'handrail-preview-';
/** With the number of a process, or, from earlier previews, with six letters and digits alone. */
const ours = /^handrail-preview-(?:\d+-.+|[A-Za-z0-9]{6})$/;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** The process that `name` names, between two dashes: the letters of `mkdtemp` may begin with digits too. */
const namedOwner = (name: string): number | null => {
  const number = /^(\d+)-/.exec(name.slice(prefix.length))?.[1];
  return number === undefined ? null : Number(number);
};

/** The browser that holds a profile says so in a link to `host-process`. Earlier previews named no process. */
const browserOf = async (folder: string): Promise<number | null> => {
  const lock = await readlink(join(folder, 'SingletonLock')).catch(() => '');
  const number = /-(\d+)$/.exec(lock)?.[1];
  return number === undefined ? null : Number(number);
};

const isAbandoned = async (parent: string, name: string): Promise<boolean> => {
  const owner = namedOwner(name) ?? (await browserOf(join(parent, name)));
  return owner === null || !isRunning(owner);
};

/** A preview that was killed could not delete its profile; the next one does. */
const removeAbandoned = async (parent: string): Promise<void> => {
  const names = (await readdir(parent)).filter((name) => ours.test(name));
  await Promise.all(
    names.map(async (name) => {
      if (!(await isAbandoned(parent, name))) return;
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => {});
    }),
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
