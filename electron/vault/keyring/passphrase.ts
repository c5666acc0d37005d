import { hashRaw } from '@node-rs/argon2';
import { HandrailError } from '../../../shared/contract/errors.ts';

/** The cost of one guess (Argon2id, version 0x13). */
export interface KdfParameters {
  memoryKiB: number;
  passes: number;
  lanes: number;
}

/** 256 MiB, 3 passes, 4 lanes: about a quarter of a second on a laptop. */
export const defaultKdf: KdfParameters = { memoryKiB: 256 * 1024, passes: 3, lanes: 4 };

/** What is accepted from a file. Without the upper bounds a crafted keyring gets the process killed. */
export const kdfBounds = {
  memoryKiB: { min: 19 * 1024, max: 1024 * 1024 },
  passes: { min: 1, max: 10 },
  lanes: { min: 1, max: 8 },
} as const;

export const argonVersion = 0x13;
export const passphraseSaltLength = 16;
/** Far above any passphrase, far below what would cost time. In bytes of UTF-8, after normalisation. */
export const maxPassphraseLength = 1024;

const names = ['memoryKiB', 'passes', 'lanes'] as const;

export const kdfAllowed = (kdf: KdfParameters): boolean =>
  names.every(
    (name) =>
      Number.isInteger(kdf[name]) && kdf[name] >= kdfBounds[name].min && kdf[name] <= kdfBounds[name].max,
  );

/**
 * UTF-8 of the passphrase in NFKC, so that every keyboard and system gives the same bytes. The caller zeroes the result.
 * @throws HandrailError `invalid-input` for an empty or overlong one
 */
export function normalisePassphrase(passphrase: Buffer): Buffer {
  const bytes = Buffer.from(passphrase.toString('utf8').normalize('NFKC'), 'utf8');
  if (bytes.length === 0) throw new HandrailError('invalid-input', 'A passphrase is needed.');
  if (bytes.length > maxPassphraseLength) {
    bytes.fill(0);
    throw new HandrailError('invalid-input', 'This passphrase is too long.');
  }
  return bytes;
}

const cancelled = () => new HandrailError('cancelled', 'Unlocking was cancelled.');

/**
 * The 32-byte key that a passphrase gives. The caller zeroes it.
 * @param passphrase UTF-8, not yet normalised
 * @throws HandrailError `damaged` if the parameters are out of bounds, before anything is allocated
 */
export async function passphraseKey(
  passphrase: Buffer,
  salt: Buffer,
  kdf: KdfParameters,
  signal?: AbortSignal,
): Promise<Buffer> {
  if (!kdfAllowed(kdf)) throw new HandrailError('damaged', 'The keyring is damaged. It was left as it is.');
  // The library looks at the signal only while a computation waits for its turn, so it is looked at here too.
  if (signal?.aborted) throw cancelled();
  const normalised = normalisePassphrase(passphrase);
  const options = {
    algorithm: 2,
    version: 1,
    memoryCost: kdf.memoryKiB,
    timeCost: kdf.passes,
    parallelism: kdf.lanes,
    outputLen: 32,
    salt,
  } as const;
  try {
    const key = await hashRaw(normalised, options, signal);
    if (!signal?.aborted) return key;
    key.fill(0);
    throw cancelled();
  } catch (error) {
    throw signal?.aborted ? cancelled() : error;
  } finally {
    normalised.fill(0);
  }
}
