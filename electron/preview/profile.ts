import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** In memory where the system has such a folder: a browser writes more than one likes. */
export const temporaryFolder = (): string =>
  process.platform === 'linux' && existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A browser profile for one run, in `parent`. */
export const makeProfile = async (parent: string): Promise<{ folder: string; remove(): Promise<void> }> => {
  const folder = await mkdtemp(join(parent, 'handrail-preview-'));
  return {
    folder,
    // The browser may still be letting go of its files.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
};
