import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { HandrailError } from '../../../shared/contract/errors.ts';

/** A key under AES-256-GCM: 12 bytes of nonce, 32 of ciphertext, 16 of tag. */
export interface WrappedKey {
  nonce: Buffer;
  ciphertext: Buffer;
  tag: Buffer;
}

export const keyLength = 32;
export const nonceLength = 12;
export const tagLength = 16;

/** One error for a wrong passphrase, a wrong recovery key, a missing slot and a tampered one. */
export const wrongSecret = () =>
  new HandrailError('wrong-secret', 'This passphrase or recovery key does not open the journal.');

/** HKDF-SHA-256, 32 bytes; `purpose` keeps keys for different uses apart. The caller zeroes it. */
export const deriveKey = (secret: Uint8Array, salt: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, `handrail/1 ${purpose}`, keyLength));

/** @param nonce 12 fresh random bytes */
export function wrapKey(wrapping: Buffer, nonce: Buffer, key: Buffer, associatedData: Buffer): WrappedKey {
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce, { authTagLength: tagLength });
  cipher.setAAD(associatedData);
  const ciphertext = Buffer.concat([cipher.update(key), cipher.final()]);
  return { nonce, ciphertext, tag: cipher.getAuthTag() };
}

/** @throws HandrailError `wrong-secret` if the key or any authenticated byte is another */
export function unwrapKey(wrapping: Buffer, wrapped: WrappedKey, associatedData: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', wrapping, wrapped.nonce, { authTagLength: tagLength });
  decipher.setAAD(associatedData);
  decipher.setAuthTag(wrapped.tag);
  const key = decipher.update(wrapped.ciphertext);
  try {
    decipher.final();
  } catch {
    key.fill(0);
    throw wrongSecret();
  }
  return key;
}

export const hmac = (key: Buffer, data: Buffer): Buffer => createHmac('sha256', key).update(data).digest();
