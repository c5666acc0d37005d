import { HandrailError } from '../../../shared/contract/errors.ts';
import { slotAssociatedData } from './authentic.ts';
import {
  type KeyringFile,
  kdfOf,
  type PassphraseSlot,
  type RecoverySlot,
  type Slot,
  slotSaltLength,
} from './format.ts';
import { argonVersion, kdfAllowed, passphraseKey, passphraseSaltLength } from './passphrase.ts';
import {
  formatRecoveryKey,
  makeRecoveryKey,
  parseRecoveryKey,
  recoveryRandomLength,
} from './recovery-key.ts';
import type { KeyringContext } from './store.ts';
import { deriveKey, nonceLength, unwrapKey, wrapKey, wrongSecret } from './wrap.ts';

/** A passphrase slot for `key` with fresh salt and the context's KDF parameters. */
export async function makePassphraseSlot(
  context: KeyringContext,
  vaultId: Buffer,
  passphrase: Buffer,
  key: Buffer,
): Promise<PassphraseSlot> {
  if (!kdfAllowed(context.kdf)) throw new HandrailError('internal', 'The KDF parameters are out of bounds.');
  const salt = context.random(passphraseSaltLength);
  const kdf = { algorithm: 'argon2id', version: argonVersion, ...context.kdf, salt } as const;
  const header = { type: 'passphrase', kdf } as const;
  const wrapping = await passphraseKey(passphrase, salt, context.kdf);
  try {
    const wrapped = wrapKey(wrapping, context.random(nonceLength), key, slotAssociatedData(vaultId, header));
    return { ...header, wrapped };
  } finally {
    wrapping.fill(0);
  }
}

/**
 * @param recoveryKey as it is shown or typed
 * @throws HandrailError `wrong-secret` if that is no recovery key
 */
export function makeRecoverySlot(
  context: KeyringContext,
  vaultId: Buffer,
  recoveryKey: string,
  key: Buffer,
): RecoverySlot {
  const secret = readRecoveryKey(recoveryKey);
  const salt = context.random(slotSaltLength);
  const header = { type: 'recovery', kdf: { algorithm: 'hkdf-sha256', salt } } as const;
  const wrapping = deriveKey(secret, salt, 'recovery');
  try {
    const wrapped = wrapKey(wrapping, context.random(nonceLength), key, slotAssociatedData(vaultId, header));
    return { ...header, wrapped };
  } finally {
    secret.fill(0);
    wrapping.fill(0);
  }
}

/** The two slots that every keyring has. The recovery key comes first, since a typo in it costs no KDF. */
export async function makeSlots(
  context: KeyringContext,
  vaultId: Buffer,
  passphrase: Buffer,
  recoveryKey: string,
  key: Buffer,
): Promise<Slot[]> {
  const recovery = makeRecoverySlot(context, vaultId, recoveryKey, key);
  return [await makePassphraseSlot(context, vaultId, passphrase, key), recovery];
}

/** The database key, by passphrase. @throws HandrailError `wrong-secret`, `cancelled`, `invalid-input` */
export async function openPassphraseSlot(
  file: KeyringFile,
  passphrase: Buffer,
  signal?: AbortSignal,
): Promise<Buffer> {
  const slot = file.slots.find((candidate) => candidate.type === 'passphrase');
  if (slot === undefined) throw wrongSecret();
  const wrapping = await passphraseKey(passphrase, slot.kdf.salt, kdfOf(slot), signal);
  try {
    return unwrapKey(wrapping, slot.wrapped, slotAssociatedData(file.vaultId, slot));
  } finally {
    wrapping.fill(0);
  }
}

/** The database key, by recovery key. @throws HandrailError `wrong-secret`, also for what is no recovery key at all */
export function openRecoverySlot(file: KeyringFile, recoveryKey: string): Buffer {
  const slot = file.slots.find((candidate) => candidate.type === 'recovery');
  const secret = readRecoveryKey(recoveryKey);
  if (slot === undefined) throw wrongSecret();
  const wrapping = deriveKey(secret, slot.kdf.salt, 'recovery');
  try {
    return unwrapKey(wrapping, slot.wrapped, slotAssociatedData(file.vaultId, slot));
  } finally {
    secret.fill(0);
    wrapping.fill(0);
  }
}

/** A new recovery key in the form in which it is shown once and typed back. */
export function generateRecoveryKey(context: Pick<KeyringContext, 'random'>): string {
  const random = context.random(recoveryRandomLength);
  const key = makeRecoveryKey(random);
  try {
    return formatRecoveryKey(key);
  } finally {
    random.fill(0);
    key.fill(0);
  }
}

function readRecoveryKey(text: string): Buffer {
  const key = parseRecoveryKey(text);
  if (key === null) throw wrongSecret();
  return key;
}
