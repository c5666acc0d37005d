/* A reader of the journal's pages written from docs/FORMAT.md alone: nothing of Handrail, no SQLCipher. */
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';

/** The SQLite pages of an encrypted file. Throws where an HMAC does not hold. */
export function decryptPages(file: Buffer, key: Buffer): Buffer[] {
  const salt = file.subarray(0, 16);
  const hmacKey = pbkdf2Sync(key, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');
  const pages: Buffer[] = [];
  for (let number = 1; number * 4096 <= file.length; number++) {
    const page = file.subarray((number - 1) * 4096, number * 4096);
    const start = number === 1 ? 16 : 0;
    const littleEndian = Buffer.from([
      number & 255,
      (number >> 8) & 255,
      (number >> 16) & 255,
      number >>> 24,
    ]);
    const hmac = createHmac('sha512', hmacKey)
      .update(page.subarray(start, 4032))
      .update(littleEndian)
      .digest();
    if (!hmac.equals(page.subarray(4032))) throw new Error(`The HMAC of page ${number} does not hold.`);
    const cbc = createDecipheriv('aes-256-cbc', key, page.subarray(4016, 4032)).setAutoPadding(false);
    const plain = Buffer.concat([cbc.update(page.subarray(start, 4016)), cbc.final()]);
    const head = number === 1 ? Buffer.from('SQLite format 3\0') : Buffer.alloc(0);
    pages.push(Buffer.concat([head, plain, Buffer.alloc(80)]));
  }
  return pages;
}
