import { describe, expect, it } from 'vitest';
import type { Files } from '../../electron/vault/database/files.ts';
import {
  createKeyring,
  setPassphrase,
  type UnlockedKeyring,
  unlockWithRecoveryKey,
  writeCheckpointMark,
} from '../../electron/vault/keyring/keyring.ts';
import { generateRecoveryKey } from '../../electron/vault/keyring/slots.ts';
import { keyringContext } from '../../electron/vault/keyring/store.ts';
import { afterPowerCut, PowerCutFiles } from './support/power-cut.ts';
import { seed, seeded } from './support/random.ts';
import { cheapKdf, kindOf, passphrase, report, times } from './support/vaults.ts';

const states = times(500, 20_000);
const digest = (fill: number) => Buffer.alloc(32, fill);
const at = (files: Files) => keyringContext('/vault', { kdf: cheapKdf, files });

describe('a power cut while the keyring is written', () => {
  it('leaves the old generation or the new one, and never less than was acknowledged', async () => {
    const choose = seeded(seed);
    const files = new PowerCutFiles(200);
    const recoveryKey = generateRecoveryKey(at(files));
    // [first moment after the acknowledgement, generation that was acknowledged]
    const acknowledged: { moment: number; generation: number }[] = [];
    let keyring: UnlockedKeyring | undefined;
    const acknowledge = () => {
      acknowledged.push({ moment: files.moments.length, generation: keyring?.file.generation ?? 0 });
    };
    keyring = await createKeyring(at(files), passphrase(), recoveryKey);
    acknowledge();
    for (let counter = 1; counter <= 6; counter++) {
      writeCheckpointMark(keyring, counter, digest(counter));
      acknowledge();
    }
    await setPassphrase(keyring, Buffer.from('another one'));
    acknowledge();
    writeCheckpointMark(keyring, 7, digest(7));
    acknowledge();

    const tally = { none: 0, old: 0, new: 0, previous: 0 };
    for (let count = 0; count < states; count++) {
      const index = choose(files.moments.length);
      const moment = files.moments[index];
      if (moment === undefined) throw new Error('No moment.');
      const floor = acknowledged.findLast(({ moment: since }) => since <= index + 1)?.generation ?? 0;
      const disk = new PowerCutFiles(200, afterPowerCut(moment, choose));
      const where = `seed ${seed}, state ${count}, moment ${index}`;
      let found = 0;
      const kind = kindOf(() => {
        const opened = unlockWithRecoveryKey(at(disk), recoveryKey);
        found = opened.file.generation;
        expect(opened.key, where).toEqual(keyring?.key);
        expect(opened.intact, where).toBe(true);
        if (opened.source === 'previous') tally.previous += 1;
      });
      if (floor === 0) expect(['nothing', 'not-found', 'damaged'], where).toContain(kind);
      else expect(kind, where).toBe('nothing');
      expect(found, where).toBeGreaterThanOrEqual(floor);
      expect(found, where).toBeLessThanOrEqual(floor + 1);
      if (found === 0) tally.none += 1;
      else if (found === floor) tally.old += 1;
      else tally.new += 1;
    }
    expect(tally.old).toBeGreaterThan(0);
    expect(tally.new).toBeGreaterThan(0);
    report(`power cut of keyring writes: ${states} states (seed ${seed}), ${JSON.stringify(tally)}, 0 lost`);
  });

  it('would be noticed by this test if the bytes were not synced before the rename', async () => {
    const choose = seeded(1);
    const careless = new PowerCutFiles(200);
    const unsynced: Files = {
      read: (path, limit) => careless.read(path, limit),
      create: (path) => careless.create(path),
      write: (handle, bytes) => careless.write(handle, bytes),
      sync: () => {},
      close: (handle) => careless.close(handle),
      rename: (from, to) => careless.rename(from, to),
      remove: (path) => careless.remove(path),
      list: (folder) => careless.list(folder),
      syncFolder: () => careless.syncFolder(),
      syncFile: () => {},
      makeFolder: () => {},
      tighten: () => {},
    };
    const recoveryKey = generateRecoveryKey(at(unsynced));
    const keyring = await createKeyring(at(unsynced), passphrase(), recoveryKey);
    writeCheckpointMark(keyring, 1, digest(1));
    const last = careless.moments.at(-1);
    if (last === undefined) throw new Error('No moment.');
    const kinds = Array.from({ length: 50 }, () => {
      const disk = new PowerCutFiles(200, afterPowerCut(last, choose));
      return kindOf(() => unlockWithRecoveryKey(at(disk), recoveryKey));
    });
    expect(kinds).toContain('damaged');
  });
});
