import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Files } from '../../../../electron/vault/database/files.ts';
import { nodeFiles } from '../../../../electron/vault/database/files.ts';
import { createDatabase, openDatabase } from '../../../../electron/vault/database/open.ts';
import { sql } from '../../../../electron/vault/database/sql.ts';
import {
  createKeyring,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
  writeCheckpointMark,
} from '../../../../electron/vault/keyring/keyring.ts';
import { finishRotation, keyThatOpens, rotateKey } from '../../../../electron/vault/keyring/rotate.ts';
import { generateRecoveryKey } from '../../../../electron/vault/keyring/slots.ts';
import { keyringContext, keyringPath, previousPath } from '../../../../electron/vault/keyring/store.ts';
import { faultyFiles } from '../../../crash/support/faulty-files.ts';
import { cheapKdf, kindOf, kindOfAsync, passphrase, temporaryFolder } from '../../../crash/support/vaults.ts';

const next = () => Buffer.from('the next passphrase', 'utf8');

async function vault(files: Files = nodeFiles) {
  const folder = temporaryFolder();
  const context = keyringContext(folder, { kdf: cheapKdf });
  const oldRecovery = generateRecoveryKey(context);
  const keyring = await createKeyring(context, passphrase(), oldRecovery);
  const path = join(folder, 'journal.db');
  const db = createDatabase(path, keyring.key);
  db.exec('CREATE TABLE note(body TEXT) STRICT');
  for (let i = 0; i < 40; i++) db.run(sql`INSERT INTO note VALUES (${`note ${i} `.repeat(200)})`);
  writeCheckpointMark(keyring, db.commitCounter(), Buffer.alloc(32, 9));
  db.close();
  return { folder, context, keyring: { ...keyring, context: { ...context, files } }, path, oldRecovery };
}

const countNotes = (path: string, key: Buffer): number | undefined => {
  const db = openDatabase(path, key);
  try {
    return db.value<number>(sql`SELECT count(*) FROM note`);
  } finally {
    db.close();
  }
};

describe('rotating the key', () => {
  it('gives the journal another key with everything in it, and the mark stays', async () => {
    const { folder, context, keyring, path, oldRecovery } = await vault();
    const oldKey = Buffer.from(keyring.key);
    const mark = keyring.file.mark;
    const recoveryKey = generateRecoveryKey(context);
    await rotateKey(keyring, path, next(), recoveryKey);
    expect(keyring.key.equals(oldKey)).toBe(false);
    expect(countNotes(path, keyring.key)).toBe(40);
    expect(kindOf(() => openDatabase(path, oldKey))).toBe('damaged');
    expect((await unlockWithPassphrase(context, next())).key).toEqual(keyring.key);
    expect(unlockWithRecoveryKey(context, recoveryKey)).toMatchObject({ retiringKey: null, file: { mark } });
    expect(kindOf(() => unlockWithRecoveryKey(context, oldRecovery))).toBe('wrong-secret');
    expect(readdirSync(folder).sort()).toEqual(['journal.db', 'keyring.json', 'keyring.previous.json']);
  });

  it('makes an old keyring with its old passphrase useless', async () => {
    const { folder, context, keyring, path } = await vault();
    const stolen = keyringContext(temporaryFolder(), { kdf: cheapKdf });
    copyFileSync(keyringPath(context), keyringPath(stolen));
    await rotateKey(keyring, path, next(), generateRecoveryKey(context));
    const old = await unlockWithPassphrase(stolen, passphrase());
    expect(kindOf(() => openDatabase(path, old.key))).toBe('damaged');
    for (const file of [keyringPath(context), previousPath(context)]) {
      copyFileSync(file, keyringPath(stolen));
      expect(await kindOfAsync(() => unlockWithPassphrase(stolen, passphrase()))).toBe('wrong-secret');
      expect((await unlockWithPassphrase(stolen, next())).file.retiring).toBeNull();
    }
    expect(existsSync(join(folder, 'journal.db.rekey'))).toBe(false);
  });

  it('leaves a pair that opens, wherever a file call fails, and is finished after the next unlock', async () => {
    let nth = 0;
    const found = { before: 0, between: 0 };
    for (;;) {
      nth += 1;
      const files = faultyFiles(nth, 'EIO');
      const { context, keyring, path } = await vault(files);
      const oldKey = Buffer.from(keyring.key);
      const kind = await kindOfAsync(() => rotateKey(keyring, path, next(), generateRecoveryKey(context)));
      if (files.calls < nth) {
        expect(kind).toBe('nothing');
        break;
      }
      const opens = await kindOfAsync(() => unlockWithPassphrase(context, passphrase()));
      const reopened = await unlockWithPassphrase(context, opens === 'nothing' ? passphrase() : next());
      if (opens === 'nothing') {
        found.before += 1;
        expect(reopened.key).toEqual(oldKey);
      } else {
        found.between += 1;
        finishRotation(reopened, path);
      }
      expect(reopened.retiringKey).toBeNull();
      expect(countNotes(path, reopened.key)).toBe(40);
    }
    expect(found.before).toBeGreaterThan(5);
    expect(found.between).toBeGreaterThan(10);
  });

  it('is not begun while something else has the journal open, and finishes later', async () => {
    const { context, keyring, path } = await vault();
    const holder = openDatabase(path, keyring.key);
    const recoveryKey = generateRecoveryKey(context);
    expect(await kindOfAsync(() => rotateKey(keyring, path, next(), recoveryKey))).toBe('in-use');
    holder.close();
    const reopened = unlockWithRecoveryKey(context, recoveryKey);
    expect(reopened.retiringKey).not.toBeNull();
    expect(countNotes(path, keyThatOpens(reopened, path))).toBe(40);
    expect(keyThatOpens(reopened, path)).toBe(reopened.retiringKey);
    finishRotation(reopened, path);
    expect(keyThatOpens(reopened, path)).toBe(reopened.key);
    expect(countNotes(path, reopened.key)).toBe(40);
    expect(readFileSync(keyringPath(context), 'utf8')).toContain('"retiring": null');
  });
});
