import { timingSafeEqual } from 'node:crypto';
import { fieldList, u32, u64 } from './encoding.ts';
import { formatVersion, type KeyringFile, magic, type Slot } from './format.ts';
import { deriveKey, hmac, type WrappedKey } from './wrap.ts';

type SlotHeader = { [Type in Slot['type']]: Omit<Extract<Slot, { type: Type }>, 'wrapped'> }[Slot['type']];

const slotParameters = (slot: SlotHeader): (string | Buffer)[] => {
  if (slot.type === 'passphrase') {
    const { algorithm, version, memoryKiB, passes, lanes, salt } = slot.kdf;
    return [algorithm, u32(version), u32(memoryKiB), u32(passes), u32(lanes), salt];
  }
  const { algorithm, salt } = slot.kdf;
  return slot.type === 'recovery' ? [algorithm, salt] : [algorithm, salt, slot.sealed];
};

/** What a slot's tag covers beside the key: nobody can move a slot, cheapen its KDF or give it another type. */
export const slotAssociatedData = (vaultId: Buffer, slot: SlotHeader): Buffer =>
  fieldList([magic, u32(formatVersion), vaultId, slot.type, ...slotParameters(slot)]);

/** What the tag of the retiring key covers beside it. */
export const retiringAssociatedData = (vaultId: Buffer): Buffer =>
  fieldList([magic, u32(formatVersion), vaultId, 'retiring']);

export const retiringWrappingKey = (key: Buffer, vaultId: Buffer): Buffer =>
  deriveKey(key, vaultId, 'retiring key');

const wrappedFields = ({ nonce, ciphertext, tag }: WrappedKey): Buffer[] => [nonce, ciphertext, tag];

/** Every byte of meaning in the file but the seal itself. */
const sealedBytes = (file: KeyringFile): Buffer =>
  fieldList([
    magic,
    u32(formatVersion),
    file.vaultId,
    u64(file.generation),
    u32(file.slots.length),
    ...file.slots.flatMap((slot) => [slotAssociatedData(file.vaultId, slot), ...wrappedFields(slot.wrapped)]),
    u32(file.retiring === null ? 0 : 1),
    ...(file.retiring === null ? [] : wrappedFields(file.retiring)),
    u64(file.mark.counter),
    file.mark.digest,
  ]);

/** HMAC-SHA-256 over the whole keyring under a key that only the database key gives. */
export function computeSeal(file: KeyringFile, key: Buffer): Buffer {
  const sealing = deriveKey(key, file.vaultId, 'keyring seal');
  try {
    return hmac(sealing, sealedBytes(file));
  } finally {
    sealing.fill(0);
  }
}

export const sealHolds = (file: KeyringFile, key: Buffer): boolean =>
  timingSafeEqual(computeSeal(file, key), file.seal);
