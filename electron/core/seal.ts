import {
  createCipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import type { Unsaved } from '../../shared/contract/app.ts';
import { boxInfo, boxMark } from '../../shared/contract/wire.ts';

/**
 * Seals a draft so that only the unlocked journal opens it, although its vault process is gone: X25519 with a key of its
 * own, HKDF-SHA-256, AES-256-GCM. Text: mark, then base64 of own public key (SPKI), nonce, ciphertext and tag.
 * @param publicKey of the journal, base64 of SPKI, as `vault.sealingKey` gave it
 */
export const sealFor = (publicKey: string, unsaved: Unsaved): string => {
  const theirs = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  const own = generateKeyPairSync('x25519');
  const ownPublic = own.publicKey.export({ format: 'der', type: 'spki' });
  const secret = diffieHellman({ privateKey: own.privateKey, publicKey: theirs });
  const key = Buffer.from(hkdfSync('sha256', secret, ownPublic, boxInfo, 32));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = Buffer.from(JSON.stringify(unsaved), 'utf8');
  const sealed = Buffer.concat([ownPublic, nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  for (const bytes of [secret, key, text]) bytes.fill(0);
  return boxMark + sealed.toString('base64');
};
