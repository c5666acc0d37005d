import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backupTo } from '../../electron/vault/database/backup.ts';
import { migrate } from '../../electron/vault/database/migrate.ts';
import { createDatabase, openDatabase } from '../../electron/vault/database/open.ts';
import {
  createKeyring,
  setPassphrase,
  unlockWithRecoveryKey,
  writeCheckpointMark,
} from '../../electron/vault/keyring/keyring.ts';
import { finishRotation, rotateKey } from '../../electron/vault/keyring/rotate.ts';
import { generateRecoveryKey } from '../../electron/vault/keyring/slots.ts';
import { keyringContext } from '../../electron/vault/keyring/store.ts';
import { addNote, checkNotes, testSchema } from './support/journal.ts';
import {
  cheapKdf,
  kindOf,
  kindOfAsync,
  newKey,
  passphrase,
  report,
  temporaryFolder,
} from './support/vaults.ts';

/** A file system of its own of so many kilobytes, or the reason why there is none. */
function smallDisk(kilobytes: number): { folder: string } | { reason: string } {
  if (process.platform !== 'linux') return { reason: `no tmpfs on ${process.platform}` };
  if (process.getuid?.() !== 0) return { reason: 'only root may mount' };
  const folder = mkdtempSync(join(tmpdir(), 'handrail-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    rmSync(folder, { recursive: true });
    return { reason: `mount failed: ${error instanceof Error ? error.message.split('\n')[0] : error}` };
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder };
}

/** Takes all room that is left. @returns the file that gives it back when it is removed */
function fill(folder: string): string {
  const path = join(folder, 'filler');
  for (let size = 1 << 20; size >= 256; size >>= 1) {
    for (;;) {
      try {
        writeFileSync(path, Buffer.alloc(size, 1), { flag: 'a' });
      } catch {
        break;
      }
    }
  }
  return path;
}

describe('a full disk', () => {
  it('refuses a note whole, keeps the others, and goes on when there is room again', (test) => {
    const disk = smallDisk(2048);
    if ('reason' in disk) {
      report(`SKIPPED full disk: ${disk.reason}`);
      return test.skip(disk.reason);
    }
    const path = join(disk.folder, 'journal.db');
    const key = newKey();
    let db = createDatabase(path, key);
    migrate(db, [testSchema]);
    const filler = join(disk.folder, 'filler');
    writeFileSync(filler, Buffer.alloc(700_000, 1));
    let refused = 0;
    let kept = 0;
    for (let time = 0; time < 2000 && refused < 25; time++) {
      const kind = kindOf(() => addNote(db));
      if (kind === 'nothing') kept += 1;
      else {
        expect(kind).toBe('disk-full');
        refused += 1;
      }
    }
    expect(refused).toBe(25);
    expect(kindOf(() => db.checkpointWhenIdle())).toBeOneOf(['nothing', 'disk-full']);
    expect(kindOf(() => db.close())).toBeOneOf(['nothing', 'disk-full']);
    rmSync(filler);
    db = openDatabase(path, key);
    expect(checkNotes(db)).toBe(kept);
    for (let time = 0; time < 5; time++) addNote(db);
    expect(checkNotes(db)).toBe(kept + 5);
    db.close();
    report(`full disk: ${kept} notes kept, ${refused} refused whole, goes on afterwards`);
  });

  it('leaves no half backup, no half journal and no half keyring', async (test) => {
    const disk = smallDisk(1024);
    if ('reason' in disk) {
      report(`SKIPPED full disk for backups and keyrings: ${disk.reason}`);
      return test.skip(disk.reason);
    }
    const { folder } = disk;
    const context = keyringContext(join(folder, 'vault'), { kdf: cheapKdf });
    const recoveryKey = generateRecoveryKey(context);
    const keyring = await createKeyring(context, passphrase(), recoveryKey);
    const path = join(context.folder, 'journal.db');
    const db = createDatabase(path, keyring.key);
    migrate(db, [testSchema]);
    for (let time = 0; time < 12; time++) addNote(db);
    db.emptyLog();
    const filler = fill(folder);
    expect(kindOf(() => backupTo(db, join(folder, 'backup.db'), keyring.key))).toBe('disk-full');
    expect(kindOf(() => createDatabase(join(folder, 'other.db'), newKey()))).toBe('disk-full');
    expect(kindOf(() => writeCheckpointMark(keyring, 5, Buffer.alloc(32)))).toBe('disk-full');
    expect(await kindOfAsync(() => setPassphrase(keyring, Buffer.from('other')))).toBe('disk-full');
    db.close();
    expect(await kindOfAsync(() => rotateKey(keyring, path, passphrase(), recoveryKey))).toBe('disk-full');
    expect(readdirSync(folder).sort()).toEqual(['filler', 'vault']);
    expect(readdirSync(context.folder).sort()).toEqual(['journal.db', 'keyring.json']);
    rmSync(filler);
    const reopened = unlockWithRecoveryKey(context, recoveryKey);
    expect(kindOf(() => finishRotation(reopened, path))).toBe('nothing');
    await rotateKey(reopened, path, passphrase(), recoveryKey);
    const after = openDatabase(path, reopened.key);
    expect(checkNotes(after)).toBe(12);
    after.close();
    report('full disk: backup, new journal, mark, passphrase and rotation refused whole');
  });
});

describe('a journal that may not grow', () => {
  it('refuses what does not fit, whole, at any size', () => {
    const key = newKey();
    let refused = 0;
    for (let room = 0; room < 40; room += 3) {
      const db = createDatabase(join(temporaryFolder(), 'journal.db'), key);
      migrate(db, [testSchema]);
      db.pragma(`max_page_count = ${Number(db.pragma('page_count')) + room}`);
      let kept = 0;
      for (let time = 0; time < 60; time++) {
        const kind = kindOf(() => addNote(db));
        if (kind === 'nothing') kept += 1;
        else {
          expect(kind).toBe('disk-full');
          refused += 1;
        }
      }
      db.pragma('max_page_count = 1000000');
      expect(checkNotes(db)).toBe(kept);
      addNote(db);
      expect(checkNotes(db)).toBe(kept + 1);
      db.close();
    }
    expect(refused).toBeGreaterThan(100);
    report(`size limit: 14 sizes, ${refused} notes refused whole`);
  });
});
