import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../electron/vault/database/migrate.ts';
import { createDatabase, openDatabase } from '../../electron/vault/database/open.ts';
import { verifyPages } from '../../electron/vault/database/verify.ts';
import { createKeyring, unlockWithRecoveryKey } from '../../electron/vault/keyring/keyring.ts';
import { standing } from '../../electron/vault/keyring/mark.ts';
import { finishRotation } from '../../electron/vault/keyring/rotate.ts';
import { generateRecoveryKey } from '../../electron/vault/keyring/slots.ts';
import { keyringContext } from '../../electron/vault/keyring/store.ts';
import { checkNotes, testSchema } from './support/journal.ts';
import { linesOf, startProcess } from './support/processes.ts';
import { seed, seeded } from './support/random.ts';
import { cheapKdf, passphrase, report, temporaryFolder, times } from './support/vaults.ts';

async function newVault() {
  const folder = temporaryFolder();
  const context = keyringContext(folder, { kdf: cheapKdf });
  const recoveryKey = generateRecoveryKey(context);
  const keyring = await createKeyring(context, passphrase(), recoveryKey);
  const path = join(folder, 'journal.db');
  const db = createDatabase(path, keyring.key);
  migrate(db, [testSchema]);
  db.close();
  return { folder, context, recoveryKey, path };
}

const newWriter = () => startProcess('writer.ts', []);

/** Writers that are started ahead, since starting takes longer than what they are started for. */
function writers() {
  let ready = newWriter();
  onTestFinished(() => {
    ready.kill('SIGKILL');
  });
  return () => {
    const writer = ready;
    ready = newWriter();
    return writer;
  };
}

/** Lets a writer run for so long after so many lines and kills it. @returns its lines */
async function runAndKill(
  writer: ChildProcess,
  order: { folder: string; recoveryKey: string; task: 'write' | 'rotate' },
  { lines: count, millis }: { lines: number; millis: number },
): Promise<string[]> {
  const lines = linesOf(writer);
  writer.send(order);
  await lines.reached(count);
  await sleep(millis);
  writer.kill('SIGKILL');
  const promised = await lines.ended;
  expect(writer.signalCode, promised.join('\n')).toBe('SIGKILL');
  return promised;
}

const last = (lines: readonly string[], word: string): number =>
  Number(lines.findLast((line) => line.startsWith(`${word} `))?.split(' ')[1] ?? 0);

describe('a vault process that is killed', () => {
  it('has kept every acknowledged note, mark and backup, and nothing by halves', async () => {
    const kills = times(25, 10_000);
    const choose = seeded(seed);
    const nextWriter = writers();
    let vault = await newVault();
    const tally = { notes: 0, marks: 0, backups: 0, logs: 0, unacknowledged: 0 };
    for (let kill = 0; kill < kills; kill++) {
      if (kill % 50 === 49) vault = await newVault();
      const { folder, context, recoveryKey, path } = vault;
      const lines = await runAndKill(
        nextWriter(),
        { folder, recoveryKey, task: 'write' },
        { lines: 1, millis: choose(90) },
      );
      const where = `seed ${seed}, kill ${kill}`;
      if (existsSync(`${path}-wal`)) tally.logs += 1;
      const keyring = unlockWithRecoveryKey(context, recoveryKey);
      const db = openDatabase(path, keyring.key);
      const counter = db.commitCounter();
      const notes = checkNotes(db);
      expect(notes - last(lines, 'note'), where).toBeOneOf([0, 1]);
      expect(keyring.file.mark.counter, where).toBeGreaterThanOrEqual(last(lines, 'mark'));
      expect(standing(keyring.file.mark, counter, keyring.file.mark.digest), where).toBeOneOf([
        'same',
        'ahead',
      ]);
      await verifyPages(db);
      db.close();
      for (const name of readdirSync(folder).filter((file) => /^backup-\d+\.db$/.test(file))) {
        const backup = openDatabase(join(folder, name), keyring.key);
        expect(checkNotes(backup), where).toBeLessThanOrEqual(notes);
        backup.close();
        rmSync(join(folder, name));
        tally.backups += 1;
      }
      tally.notes += lines.filter((line) => line.startsWith('note')).length;
      tally.marks += lines.filter((line) => line.startsWith('mark')).length;
      tally.unacknowledged += notes - last(lines, 'note');
    }
    expect(tally.logs).toBeGreaterThan(kills / 2);
    expect(tally.backups).toBeGreaterThan(0);
    report(`kill -9 of a writer: ${kills} kills (seed ${seed}), ${JSON.stringify(tally)}, 0 lost, 0 half`);
  });

  it('leaves a keyring and a journal that open each other, in the middle of a key rotation', async () => {
    const kills = times(12, 1000);
    const choose = seeded(seed + 1);
    const nextWriter = writers();
    const { folder, context, recoveryKey, path } = await newVault();
    const tally = { unfinished: 0, finished: 0, notes: 0 };
    for (let kill = 0; kill < kills; kill++) {
      const lines = await runAndKill(
        nextWriter(),
        { folder, recoveryKey, task: 'rotate' },
        { lines: 1 + ((kill * 2) % 24), millis: choose(4) },
      );
      const keyring = unlockWithRecoveryKey(context, recoveryKey);
      if (keyring.retiringKey === null) tally.finished += 1;
      else tally.unfinished += 1;
      finishRotation(keyring, path);
      const db = openDatabase(path, keyring.key);
      const notes = checkNotes(db);
      expect(notes - last(lines, 'note'), `seed ${seed + 1}, kill ${kill}`).toBeOneOf([0, 1]);
      tally.notes = notes;
      db.close();
    }
    report(
      `kill -9 during key rotation: ${kills} kills (seed ${seed + 1}), ${JSON.stringify(tally)}, 0 lost`,
    );
  });
});
