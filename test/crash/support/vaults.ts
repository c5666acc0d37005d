import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { KdfParameters } from '../../../electron/vault/keyring/passphrase.ts';
import { HandrailError } from '../../../shared/contract/errors.ts';

/** The cheapest parameters that are accepted: the tests are about files, not about guessing. */
export const cheapKdf: KdfParameters = { memoryKiB: 19 * 1024, passes: 1, lanes: 1 };

export const passphrase = (): Buffer => Buffer.from('correct horse battery staple', 'utf8');

/** Memory where there is such a place: kills and injected faults need no platter, and syncs cost the most. */
const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder that is gone when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(base, 'handrail-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const newKey = (): Buffer => randomBytes(32);

/** What a file holds, or `none`: to see that it was not touched. */
export const fingerprint = (path: string): string =>
  existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'none';

/** The kind of HandrailError that `work` throws, `nothing`, or the foreign error itself. */
export function kindOf(work: () => unknown): string {
  try {
    work();
    return 'nothing';
  } catch (error) {
    return error instanceof HandrailError ? error.kind : String(error);
  }
}

export async function kindOfAsync(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'nothing';
  } catch (error) {
    return error instanceof HandrailError ? error.kind : String(error);
  }
}

/** The large numbers of `npm run test:long`, or the small ones. */
export const long = process.env.HANDRAIL_LONG === '1';
export const times = (small: number, large: number): number => (long ? large : small);

/** One line per crash test, past the reporter's own output. */
export const report = (line: string): void => {
  process.stdout.write(`crash: ${line}\n`);
};
