import { createHash } from 'node:crypto';

/** Crockford's base32: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const symbolCount = 32;
const groupLength = 4;
/** 150 random bits, then 10 bits of checksum: 32 symbols of 5 bits. */
const randomSymbols = 30;
/** Bytes of randomness that `makeRecoveryKey` wants. */
export const recoveryRandomLength = 19;

const symbolsOf = (bytes: Buffer): number[] => {
  const symbols: number[] = [];
  let pending = 0;
  let bits = 0;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      symbols.push((pending >> bits) & 31);
      pending &= (1 << bits) - 1;
    }
  }
  return symbols;
};

const bytesOf = (symbols: readonly number[]): Buffer => {
  const bytes = Buffer.alloc((symbols.length * 5) >> 3);
  let pending = 0;
  let bits = 0;
  let at = 0;
  for (const symbol of symbols) {
    pending = (pending << 5) | symbol;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (pending >> bits) & 255;
      pending &= (1 << bits) - 1;
    }
  }
  return bytes;
};

/** Two symbols: the first ten bits of a SHA-256 over the thirty random ones, one byte each. */
function checksum(symbols: readonly number[]): number[] {
  const digest = createHash('sha256').update('handrail-recovery-key/1').update(Buffer.from(symbols)).digest();
  return symbolsOf(digest.subarray(0, 2)).slice(0, 2);
}

/**
 * A recovery key of 20 bytes: 150 of the given random bits and their checksum.
 * @param random 19 random bytes; the last two bits are not used
 */
export function makeRecoveryKey(random: Buffer): Buffer {
  if (random.length !== recoveryRandomLength)
    throw new RangeError('A recovery key is made of 19 random bytes.');
  const symbols = symbolsOf(random).slice(0, randomSymbols);
  return bytesOf([...symbols, ...checksum(symbols)]);
}

/** The form that is shown and printed: `XXXX-XXXX-…`, 8 groups of 4. */
export function formatRecoveryKey(key: Buffer): string {
  const text = symbolsOf(key)
    .map((symbol) => alphabet[symbol])
    .join('');
  return (text.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-');
}

/**
 * Reads a typed recovery key. Case, spaces and dashes do not matter; I and L are read as 1, O as 0.
 * @returns its 20 bytes, or null if it has the wrong length, a foreign character or a wrong checksum
 */
export function parseRecoveryKey(text: string): Buffer | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (plain.length !== symbolCount) return null;
  const symbols = [...plain].map((character) => alphabet.indexOf(character));
  if (symbols.includes(-1)) return null;
  const expected = checksum(symbols.slice(0, randomSymbols));
  const given = symbols.slice(randomSymbols);
  return expected.every((symbol, index) => symbol === given[index]) ? bytesOf(symbols) : null;
}
