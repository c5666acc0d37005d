import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser profile for one run. In memory where the system has such a folder: a browser writes more than one likes. */
export const makeProfile = async (): Promise<{ folder: string; remove(): Promise<void> }> => {
  const parent = process.platform === 'linux' && existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const folder = await mkdtemp(join(parent, 'handrail-preview-'));
  return {
    folder,
    // The browser may still be letting go of its files.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
};
