import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { nodeVault } from '../../electron/core/node-vault.ts';
import { createVaultClient, type VaultClient } from '../../electron/core/vault-client.ts';
import type { InputOf, OutputOf, VaultRequestName } from '../../shared/contract/requests.ts';
import type { Entry, EntryDraft } from '../../shared/domain/entries.ts';
import { addReport, makeJournal, note, passphrase } from '../e2e/support/journal.ts';
import { smallDisk } from '../e2e/support/small-disk.ts';
import { seed, seeded } from './support/random.ts';
import { report, temporaryFolder, times } from './support/vaults.ts';

const fork = nodeVault(join(import.meta.dirname, '../../electron/vault/process.ts'));

/** The real vault process on a journal's folder, as the main process asks it. */
function startVault(folder: string) {
  const client = createVaultClient(fork(join(folder, 'journal')), () => {});
  const ask = async <N extends VaultRequestName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const answer = await client.request(name, input);
    if (!answer.ok)
      throw Object.assign(new Error(`${name}: ${answer.error.kind}`), { kind: answer.error.kind });
    return answer.value as OutputOf<N>;
  };
  return { client, ask, unlock: () => ask('vault.unlock', { passphrase }) };
}
type Vault = ReturnType<typeof startVault>;

/** What was acknowledged, by entry: the body that the journal must hold at least. */
type Acknowledged = Map<string, { entry: Entry; saves: number }>;

const bodyOf = (saves: number): string =>
  Array.from(
    { length: saves },
    (_, at) => `Save ${at}: she asked for more scope, and I said that we would look.`,
  ).join('\n\n');
const savesIn = (body: string): number =>
  body.split('\n\n').filter((line) => line.startsWith('Save ')).length;

/** Writes one save after the other until the process is gone, and remembers what was acknowledged. */
async function write(vault: Vault, personId: string, acknowledged: Acknowledged): Promise<number> {
  let count = 0;
  for (;;) {
    try {
      let { entry, saves } = {
        entry: await vault.ask('entries.create', { draft: note(personId, { body: bodyOf(1) }) }),
        saves: 1,
      };
      for (;;) {
        acknowledged.set(entry.id, { entry, saves });
        count += 1;
        if (saves === 12) break;
        const draft: EntryDraft = note(personId, { body: bodyOf(saves + 1) });
        entry = await vault.ask('entries.save', {
          id: entry.id,
          baseRevision: entry.revision,
          baseVersion: entry.version,
          draft,
        });
        saves += 1;
      }
    } catch {
      return count;
    }
  }
}

/** Every acknowledged save is there, at most the one under way is more, and nothing is damaged. */
async function check({ ask }: Vault, acknowledged: Acknowledged): Promise<void> {
  for (const [id, { saves }] of acknowledged) {
    const { body } = await ask('entries.get', { id });
    const kept = savesIn(body);
    expect(kept - saves, `entry ${id}`).toBeOneOf([0, 1]);
    expect(body).toBe(bodyOf(kept));
    acknowledged.set(id, { entry: await ask('entries.get', { id }), saves: kept });
  }
  expect((await ask('vault.verify', {})).problems).toEqual([]);
}

const tasks = {
  'saving alone': async () => {},
  'saving and searching, so that the index is written': async ({ ask }: Vault) => {
    for (;;) await ask('search.query', { text: 'more sco' });
  },
  'saving and locking': async ({ client }: Vault, delay: number) => {
    await sleep(delay);
    await client.request('vault.close', { unsaved: [] });
  },
} satisfies Record<string, (vault: Vault, delay: number) => Promise<void>>;

describe('the vault process, killed', () => {
  it('has kept every acknowledged save, and the journal is whole', async () => {
    const kills = times(20, 1_000);
    const choose = seeded(seed + 2);
    let folder = temporaryFolder();
    let filled = (await makeJournal(folder, (vault) => addReport(vault, 'Ana Ruiz'))).filled;
    let acknowledged: Acknowledged = new Map();
    const tally = { saves: 0, entries: 0, 'killed while locking': 0 };
    const names = Object.keys(tasks) as (keyof typeof tasks)[];
    let vault = startVault(folder);
    for (let kill = 0; kill < kills; kill++) {
      if (kill % 50 === 49) {
        await vault.client.kill();
        folder = temporaryFolder();
        filled = (await makeJournal(folder, (fresh) => addReport(fresh, 'Ana Ruiz'))).filled;
        acknowledged = new Map();
        vault = startVault(folder);
      }
      const task = names[kill % names.length] ?? 'saving alone';
      await vault.unlock();
      const next = startVault(folder);
      const delay = 20 + choose(120);
      const writing = write(vault, filled.id, acknowledged);
      const beside = tasks[task](vault, delay).catch(() => {});
      // Somewhere within the close where the task locks, which takes a few milliseconds.
      await sleep(task === 'saving and locking' ? delay + choose(6) : delay);
      await vault.client.kill();
      tally.saves += await writing;
      await beside;
      if (task === 'saving and locking') tally['killed while locking'] += 1;
      vault = next;
      await vault.unlock();
      await check(vault, acknowledged);
      await vault.ask('vault.close', { unsaved: [] });
      tally.entries = acknowledged.size;
    }
    await vault.client.kill();
    expect(tally.saves).toBeGreaterThan(kills);
    report(
      `kill -9 of the vault process: ${kills} kills (seed ${seed}), ${JSON.stringify(tally)}, 0 lost, 0 problems`,
    );
  });
});

describe('the vault process on a full disk', () => {
  it('says so, keeps the old text whole, and saves again when there is room', async (test) => {
    const disk = smallDisk(4 * 1024);
    if ('reason' in disk) {
      report(`SKIPPED full disk while saving: ${disk.reason}`);
      return test.skip(disk.reason);
    }
    let client: VaultClient | undefined;
    try {
      const { filled } = await makeJournal(disk.folder, async (vault) => {
        const { id } = await addReport(vault, 'Ana Ruiz');
        return vault.ask('entries.create', { draft: note(id, { body: bodyOf(1) }) });
      });
      const vault = startVault(disk.folder);
      client = vault.client;
      await vault.unlock();
      const save = (entry: Entry, saves: number) =>
        vault.ask('entries.save', {
          id: entry.id,
          baseRevision: entry.revision,
          baseVersion: entry.version,
          draft: note(filled.people[0]?.personId ?? '', { body: bodyOf(saves) }),
        });
      let entry = await vault.ask('entries.get', { id: filled.id });
      disk.fill();
      let kept = 0;
      let refused = 0;
      for (let saves = 50; refused < 5 && saves < 5_000; saves += 50) {
        try {
          entry = await save(entry, saves);
          kept += 1;
        } catch (error) {
          expect(error).toMatchObject({ kind: 'disk-full' });
          expect(await vault.ask('entries.get', { id: entry.id })).toEqual(entry);
          refused += 1;
        }
      }
      expect(refused).toBe(5);
      disk.free();
      entry = await save(entry, 7);
      expect(entry.body).toBe(bodyOf(7));
      expect((await vault.ask('vault.verify', {})).problems).toEqual([]);
      report(
        `full disk while saving: ${kept} saves kept, ${refused} refused whole, the next one after that kept`,
      );
    } finally {
      await client?.kill();
      disk.remove();
    }
  });
});
