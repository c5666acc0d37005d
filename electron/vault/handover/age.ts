import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { Decrypter, Encrypter, type Identity, type Recipient, Stanza } from 'age-encryption';
import { HandrailError } from '../../../shared/contract/errors.ts';

/**
 * Files in the age format (age-encryption.org/v1) under a passphrase, so that `age -d` opens them too. The library does
 * the format; the passphrase's key is derived by Node's scrypt, which does not hold up the vault process for the second
 * that it takes.
 */

/** log2 of scrypt's N: 256 MiB and about a second, as `age` itself chooses. */
export const usualWorkFactor = 18;
/** What is accepted from a file: 1 GiB. Without a bound a crafted file gets the process killed. */
const mostWorkFactor = 20;

const label = 'age-encryption.org/v1/scrypt';
const saltLength = 16;
const tagLength = 16;
const blockSize = 8;

const derive = promisify<
  string,
  Uint8Array,
  number,
  { N: number; r: number; p: number; maxmem: number },
  Buffer
>(scrypt);

const passphraseKey = (passphrase: string, salt: Uint8Array, workFactor: number): Promise<Buffer> => {
  const N = 2 ** workFactor;
  const maxmem = 128 * blockSize * (N + 16);
  return derive(passphrase, Buffer.concat([Buffer.from(label), salt]), 32, { N, r: blockSize, p: 1, maxmem });
};

const cipher = 'chacha20-poly1305';
const noNonce = Buffer.alloc(12);
const options = { authTagLength: tagLength } as const;

const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

const passphraseRecipient = (passphrase: string, workFactor: number): Recipient => ({
  wrapFileKey: async (fileKey) => {
    const salt = randomBytes(saltLength);
    const key = await passphraseKey(passphrase, salt, workFactor);
    const wrap = createCipheriv(cipher, key, noNonce, options);
    key.fill(0);
    const body = Buffer.concat([wrap.update(fileKey), wrap.final(), wrap.getAuthTag()]);
    return [new Stanza(['scrypt', unpadded(salt), String(workFactor)], body)];
  },
});

const passphraseIdentity = (passphrase: string): Identity => ({
  unwrapFileKey: async ([stanza, ...others]) => {
    const [, salt = '', workFactor = ''] = stanza?.args ?? [];
    if (stanza === undefined || others.length > 0 || stanza.body.length !== 2 * tagLength) throw notOurs();
    const key = await passphraseKey(passphrase, Buffer.from(salt, 'base64'), Number(workFactor));
    const unwrap = createDecipheriv(cipher, key, noNonce, options);
    key.fill(0);
    unwrap.setAuthTag(stanza.body.subarray(tagLength));
    const fileKey = unwrap.update(stanza.body.subarray(0, tagLength));
    try {
      unwrap.final();
      return fileKey;
    } catch {
      // The tag is of the passphrase alone: whatever else was changed is noticed behind it.
      throw new HandrailError('wrong-secret', 'This passphrase does not open the file. Nothing was changed.');
    }
  },
});

/** @param passphrase as it was typed: `age` asks for the same bytes */
export function encryptAge(bytes: Uint8Array, passphrase: string, workFactor: number): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(passphraseRecipient(passphrase, workFactor));
  return encrypter.encrypt(bytes);
}

const magic = 'age-encryption.org/v1\n';
const header = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d{0,3})\n/;

const notOurs = (): HandrailError =>
  new HandrailError('invalid-input', 'This file is not encrypted with a passphrase of its own.');

/**
 * Opens what `encryptAge` or `age -p` wrote. How much memory the file asks for is looked at before it is given.
 * @throws HandrailError `wrong-secret`, `invalid-input` (no such file), `damaged` (cut off, or changed since)
 */
export async function decryptAge(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  if (!start.startsWith(magic))
    throw new HandrailError(
      'invalid-input',
      'This is not an encrypted file of Handrail. Nothing was changed.',
    );
  const workFactor = header.exec(start)?.[1];
  if (workFactor === undefined) throw notOurs();
  if (Number(workFactor) > mostWorkFactor)
    throw new HandrailError(
      'damaged',
      'This file asks for more memory than any file needs. It was not opened.',
    );
  const decrypter = new Decrypter();
  decrypter.addIdentity(passphraseIdentity(passphrase));
  try {
    return await decrypter.decrypt(bytes);
  } catch (error) {
    if (error instanceof HandrailError) throw error;
    throw new HandrailError(
      'damaged',
      'This file was cut off, or changed since it was made. Nothing was changed.',
    );
  }
}
