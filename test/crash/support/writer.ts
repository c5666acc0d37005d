/*
 * A process that writes until it is killed, and says on standard output what it has been promised by then.
 * It waits for a message with a folder, a recovery key and `write` or `rotate`.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { backupTo } from '../../../electron/vault/database/backup.ts';
import { type Files, nodeFiles } from '../../../electron/vault/database/files.ts';
import { openDatabase } from '../../../electron/vault/database/open.ts';
import { sql } from '../../../electron/vault/database/sql.ts';
import { unlockWithRecoveryKey, writeCheckpointMark } from '../../../electron/vault/keyring/keyring.ts';
import { finishRotation, rotateKey } from '../../../electron/vault/keyring/rotate.ts';
import { keyringContext } from '../../../electron/vault/keyring/store.ts';
import { addNote } from './journal.ts';

const [order] = await once(process, 'message');
const { folder, recoveryKey, task }: { folder: string; recoveryKey: string; task: string } = order;
const path = join(folder, 'journal.db');
const say = (line: string) => writeSync(1, `${line}\n`);
/** Each call that changes a file is said before it is made, so that the kill can be aimed at it. */
const announced: Files = {
  ...nodeFiles,
  create: (file) => {
    say('create');
    return nodeFiles.create(file);
  },
  rename: (from, to) => {
    say('rename');
    nodeFiles.rename(from, to);
  },
  syncFolder: (file) => {
    say('sync');
    nodeFiles.syncFolder(file);
  },
};
const keyring = unlockWithRecoveryKey(
  keyringContext(folder, {
    files: task === 'rotate' ? announced : nodeFiles,
    kdf: { memoryKiB: 19 * 1024, passes: 1, lanes: 1 },
  }),
  recoveryKey,
);
finishRotation(keyring, path);

function write(): never {
  const db = openDatabase(path, keyring.key);
  for (let step = 1; ; step++) {
    say(`note ${addNote(db)}`);
    if (step % 4 === 0) db.checkpointWhenIdle();
    if (step % 6 === 0) db.run(sql`INSERT INTO words(words, rank) VALUES ('merge', 4)`);
    if (step % 2 === 0) {
      const counter = db.commitCounter();
      writeCheckpointMark(keyring, counter, createHash('sha256').update(String(counter)).digest());
      say(`mark ${counter}`);
    }
    if (step % 3 === 0) {
      const name = `backup-${db.commitCounter()}.db`;
      backupTo(db, join(folder, name), keyring.key);
      say(`backup ${name}`);
    }
  }
}

async function rotate(): Promise<never> {
  for (;;) {
    const db = openDatabase(path, keyring.key);
    say(`note ${addNote(db)}`);
    db.close();
    await rotateKey(keyring, path, Buffer.from('passphrase'), recoveryKey);
    say('rotated');
  }
}

await (task === 'rotate' ? rotate() : write());
