import { createVault } from '../../electron/vault/services/vault.ts';
import { ask, benchPassphrase, cheapKdf, makeFolder, makeJournal } from './bench-vault.ts';
import { makeCorpus } from './corpus.ts';
import { type BenchRow, printTable, row, timed } from './stats.ts';

const rounds = 15;

/** From a correct passphrase to what the person page shows, in the vault process; the KDF at its cheapest is included. */
export async function benchUnlock(sizes: readonly number[]): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const n of sizes) {
    const { folder, remove } = makeFolder();
    const made = await makeJournal(folder, makeCorpus(n).entries);
    const personId = made.personId;
    await ask(made.vault, 'vault.close', { unsaved: [] });
    const times: number[] = [];
    const kdfOnly: number[] = [];
    for (let i = 0; i < rounds; i++) {
      const vault = createVault({ folder, emit: () => {}, keyring: { kdf: cheapKdf } });
      kdfOnly.push(
        await timed(() => vault.request('vault.unlock', { passphrase: 'not the passphrase at all' })),
      );
      // A fresh vault: the wrong attempt above must not delay the right one.
      const again = createVault({ folder, emit: () => {}, keyring: { kdf: cheapKdf } });
      times.push(
        await timed(async () => {
          await ask(again, 'vault.unlock', { passphrase: benchPassphrase });
          await ask(again, 'people.list', {});
          await ask(again, 'signals.list', {});
          await ask(again, 'entries.timeline', { personId });
        }),
      );
      await ask(again, 'vault.close', { unsaved: [] });
    }
    remove();
    const these = [
      row('unlock to usable', n, 'key derivation alone', kdfOnly),
      row('unlock to usable', n, 'handrail', times),
    ];
    printTable(
      `Unlock to the data of the person page, ${n.toLocaleString('en')} entries, ms`,
      these,
      'key derivation alone',
    );
    rows.push(...these);
  }
  return rows;
}
