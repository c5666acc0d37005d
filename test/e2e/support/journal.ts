import { join } from 'node:path';
import type { OpenJournal } from '../../../electron/vault/services/open-journal.ts';
import { createVault } from '../../../electron/vault/services/vault.ts';
import type { InputOf, OutputOf, VaultRequestName } from '../../../shared/contract/requests.ts';
import type { EntryDraft } from '../../../shared/domain/entries.ts';

export const passphrase = 'a plain chair by the tall window';

/** The cheapest parameters that are accepted: these tests are about the journal, not about guessing. */
const cheapKdf = { memoryKiB: 19 * 1024, passes: 1, lanes: 1 };

/** A vault in this process, asked as the main process asks one. */
export interface FilledVault {
  ask<N extends VaultRequestName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  journal(): OpenJournal;
}

/** The draft of a note of one person; what is not given is what a 1:1 has. */
export const note = (personId: string, change: Partial<EntryDraft> & { body: string }): EntryDraft => ({
  kind: '1:1',
  happenedOn: '2026-03-02',
  happenedTime: null,
  title: '',
  share: 'me',
  people: [{ personId, morale: null }],
  ...change,
});

async function inVault<T>(dataFolder: string, work: (vault: FilledVault) => Promise<T>): Promise<T> {
  const vault = createVault({
    folder: join(dataFolder, 'journal'),
    keyring: { kdf: cheapKdf },
    emit: () => {},
  });
  const ask: FilledVault['ask'] = async <N extends VaultRequestName>(name: N, input: InputOf<N>) => {
    const answer = await vault.request(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.kind}: ${answer.error.message}`);
    return answer.value as OutputOf<N>;
  };
  try {
    return await work({ ask, journal: () => vault.journal() });
  } finally {
    await vault.request('vault.close', { unsaved: [] });
  }
}

/** Makes a journal where the app looks for its own, lets `fill` write in it, and closes it. */
export const makeJournal = <T>(
  dataFolder: string,
  fill: (vault: FilledVault) => Promise<T>,
): Promise<{ filled: T; recoveryKey: string }> =>
  inVault(dataFolder, async (vault) => {
    const { recoveryKey } = await vault.ask('vault.proposeRecoveryKey', {});
    await vault.ask('vault.create', { passphrase, recoveryKey });
    return { filled: await fill(vault), recoveryKey };
  });

/** Opens a journal that was made before, lets `work` go on with it, and closes it. */
export const inJournal = <T>(dataFolder: string, work: (vault: FilledVault) => Promise<T>): Promise<T> =>
  inVault(dataFolder, async (vault) => {
    await vault.ask('vault.unlock', { passphrase });
    return work(vault);
  });

/** A report with this name. */
export const addReport = ({ ask }: Pick<FilledVault, 'ask'>, name: string) =>
  ask('people.add', { draft: { name, colour: 'teal', relation: 'report', rhythmDays: 14 } });
