import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes of one page, and of the smallest database. */
export const pageSize = 4096;
const saltLength = 16;
const ivLength = 16;
const hmacLength = 64;
/** IV and HMAC stand at the end of every page. */
const reserve = ivLength + hmacLength;

/** SQLCipher 4's key for the pages' HMACs: two rounds of PBKDF2 over the database key and the masked salt. */
export function pageHmacKey(key: Buffer, salt: Buffer): Buffer {
  const masked = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  return pbkdf2Sync(key, masked, 2, 32, 'sha512');
}

/** Whether a page is what was written. @param number from 1; page 1 starts with the salt, which is not covered */
export function pageHolds(page: Buffer, number: number, hmacKey: Buffer): boolean {
  if (page.length !== pageSize) return false;
  const suffix = Buffer.alloc(4);
  suffix.writeUInt32LE(number);
  const covered = page.subarray(number === 1 ? saltLength : 0, pageSize - hmacLength);
  const expected = createHmac('sha512', hmacKey).update(covered).update(suffix).digest();
  return timingSafeEqual(expected, page.subarray(pageSize - reserve + ivLength));
}

/**
 * Reads the pages of an open database past SQLite and its cache. It is opened after SQLite has its lock and closed after
 * SQLite has given it back: on POSIX, closing any descriptor of a file drops the process's locks on it.
 */
export class PageReader {
  readonly #handle: number;
  readonly #hmacKey: Buffer;

  /** @param key the database key; not kept */
  constructor(path: string, key: Buffer) {
    this.#handle = openSync(path, 'r');
    const salt = Buffer.alloc(saltLength);
    readSync(this.#handle, salt, 0, saltLength, 0);
    this.#hmacKey = pageHmacKey(key, salt);
  }

  /** The numbers of the pages that do not hold or are not there, of `length` pages from `first` on. */
  bad(first: number, length: number): number[] {
    const bytes = Buffer.alloc(length * pageSize);
    const taken = readSync(this.#handle, bytes, 0, bytes.length, (first - 1) * pageSize);
    return Array.from({ length }, (_, index) => index).flatMap((index) => {
      const page = bytes.subarray(
        index * pageSize,
        Math.max(index * pageSize, Math.min(taken, (index + 1) * pageSize)),
      );
      return pageHolds(page, first + index, this.#hmacKey) ? [] : [first + index];
    });
  }

  close(): void {
    this.#hmacKey.fill(0);
    closeSync(this.#handle);
  }
}
