import { HandrailError } from '../../../shared/contract/errors.ts';
import { openDatabase } from '../database/open.ts';
import { reencryptDatabase } from '../database/reencrypt.ts';
import { retiringAssociatedData, retiringWrappingKey } from './authentic.ts';
import { type UnlockedKeyring, writeNext } from './keyring.ts';
import { makeSlots } from './slots.ts';
import { keyLength, nonceLength, wrapKey } from './wrap.ts';

/*
 * Why a rotation survives a crash at any point. There are three steps, each atomic by itself:
 *   1. the keyring's next generation opens with the new secrets and holds both keys: the new one in its slots, the
 *      retiring one wrapped by the new one;
 *   2. a re-encrypted copy of the database, complete and checked, takes the place of the database in one rename;
 *   3. the keyring forgets the retiring key, and its previous generation too.
 * After 1 or 2 the keyring opens whichever database is there, and `finishRotation` does what is left. Re-keying in place
 * would need a rollback journal whose pages belong to two keys; a copy needs the room twice and can be thrown away.
 */

/**
 * Gives the journal a new database key, so that an old keyring with an old passphrase opens nothing that is written
 * from now on. The database must be closed. A keychain slot is dropped; the host makes a new one.
 * @param passphrase UTF-8, the present or a new one; the caller zeroes it
 * @param recoveryKey from `generateRecoveryKey`, or the present one typed in
 * @throws HandrailError `in-use`, `disk-full`, `storage`: call `finishRotation`, now or after the next unlock
 */
export async function rotateKey(
  keyring: UnlockedKeyring,
  databasePath: string,
  passphrase: Buffer,
  recoveryKey: string,
): Promise<void> {
  if (keyring.retiringKey !== null) finishRotation(keyring, databasePath);
  const key = keyring.context.random(keyLength);
  try {
    await begin(keyring, key, passphrase, recoveryKey);
  } catch (error) {
    key.fill(0);
    throw error;
  }
  finishRotation(keyring, databasePath);
}

/** Step 1: the keyring holds both keys from now on. */
async function begin(
  keyring: UnlockedKeyring,
  key: Buffer,
  passphrase: Buffer,
  recoveryKey: string,
): Promise<void> {
  const { context, file } = keyring;
  const slots = await makeSlots(context, file.vaultId, passphrase, recoveryKey, key);
  const wrapping = retiringWrappingKey(key, file.vaultId);
  const associated = retiringAssociatedData(file.vaultId);
  const retiring = wrapKey(wrapping, context.random(nonceLength), keyring.key, associated);
  wrapping.fill(0);
  writeNext(keyring, { slots, retiring }, { key });
  keyring.retiringKey = keyring.key;
  keyring.key = key;
}

function opensWith(databasePath: string, key: Buffer): boolean {
  try {
    openDatabase(databasePath, key).close();
    return true;
  } catch (error) {
    if (error instanceof HandrailError && error.kind === 'damaged') return false;
    throw error;
  }
}

/**
 * The key under which the closed journal is at this moment. It is the retiring one where a rotation could not be
 * finished, for want of room for the copy: the journal can be opened with it all the same. Not to be zeroed.
 */
export const keyThatOpens = (keyring: UnlockedKeyring, databasePath: string): Buffer =>
  keyring.retiringKey === null || opensWith(databasePath, keyring.key) ? keyring.key : keyring.retiringKey;

/** Does what is left of an interrupted rotation. Nothing to do is no error. The database must be closed. */
export function finishRotation(keyring: UnlockedKeyring, databasePath: string): void {
  if (keyring.retiringKey === null) return;
  if (!opensWith(databasePath, keyring.key)) {
    reencryptDatabase(databasePath, keyring.retiringKey, keyring.key, keyring.context.files);
  }
  writeNext(keyring, { retiring: null }, { forgetPrevious: true });
  keyring.retiringKey.fill(0);
  keyring.retiringKey = null;
}
