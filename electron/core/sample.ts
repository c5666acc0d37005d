import { mkdir, rm } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import { HandrailError } from '../../shared/contract/errors.ts';
import type { OutputOf } from '../../shared/contract/requests.ts';
import { unwrap } from './results.ts';
import type { Session } from './session.ts';

/** The sample journal: fresh each time, in a folder of its own, deleted when it is closed. */
export interface Sample {
  readonly open: boolean;
  /** @throws HandrailError; the manager's own journal is back in place then. */
  openOn(today: string): Promise<void>;
  close(): Promise<void>;
  /** Deletes it after the session ended. */
  remove(): Promise<void>;
}

const contains = (outer: string, inner: string): boolean => {
  const way = relative(outer, inner);
  return !isAbsolute(way) && !way.startsWith('..');
};

export const createSample = (
  session: Session,
  folders: { journalFolder: string; sampleFolder: string },
): Sample => {
  const { journalFolder, sampleFolder } = folders;
  // The sample's folder is deleted as a whole: it must never be, hold, or lie in the one that matters.
  if (contains(sampleFolder, journalFolder) || contains(journalFolder, sampleFolder))
    throw new HandrailError('internal', 'The sample journal needs a folder of its own.');

  const remove = () => rm(sampleFolder, { recursive: true, force: true });
  const goBack = () => session.switchTo(journalFolder, remove);
  const isOpen = () => session.folder === sampleFolder;

  const fill = async (today: string): Promise<void> => {
    // Loaded when it is needed: the sample's words are no part of a start.
    const { samplePassphrase } = await import('../../shared/sample/index.ts');
    const proposal = unwrap(await session.request('vault.proposeRecoveryKey', {}));
    const { recoveryKey } = proposal as OutputOf<'vault.proposeRecoveryKey'>;
    unwrap(await session.request('vault.create', { passphrase: samplePassphrase, recoveryKey }));
    unwrap(await session.request('vault.fillSample', { today }));
  };

  return {
    get open() {
      return isOpen();
    },
    openOn: async (today) => {
      await session.switchTo(sampleFolder, async () => {
        await remove();
        await mkdir(sampleFolder, { recursive: true, mode: 0o700 });
      });
      try {
        await fill(today);
      } catch (error) {
        await goBack();
        throw error;
      }
    },
    close: async () => {
      if (isOpen()) await goBack();
    },
    remove: async () => {
      if (isOpen()) await remove();
    },
  };
};
