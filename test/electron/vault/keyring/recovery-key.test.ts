import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatRecoveryKey,
  makeRecoveryKey,
  parseRecoveryKey,
  recoveryRandomLength,
} from '../../../../electron/vault/keyring/recovery-key.ts';

const random = fc
  .uint8Array({ minLength: recoveryRandomLength, maxLength: recoveryRandomLength })
  .map((bytes) => Buffer.from(bytes));
const shown = random.map((bytes) => formatRecoveryKey(makeRecoveryKey(bytes)));

describe('a recovery key', () => {
  it('is shown as eight groups of four characters without I, L, O or U', () => {
    fc.assert(
      fc.property(shown, (text) => {
        expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('is read back as the same 20 bytes', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const key = makeRecoveryKey(bytes);
        expect(key).toHaveLength(20);
        expect(parseRecoveryKey(formatRecoveryKey(key))).toEqual(key);
      }),
    );
  });

  it('carries 150 of the given bits', () => {
    const ones = makeRecoveryKey(Buffer.alloc(19, 255));
    const zeros = makeRecoveryKey(Buffer.alloc(19));
    expect(ones.subarray(0, 18)).toEqual(Buffer.alloc(18, 255));
    expect((ones[18] ?? 0) >> 2).toBe(63);
    expect(zeros.subarray(0, 18)).toEqual(Buffer.alloc(18));
    expect((zeros[18] ?? 1) >> 2).toBe(0);
  });

  it('forgives case, spaces, dashes and look-alikes', () => {
    const lookAlikes = fc.func(fc.nat(5));
    fc.assert(
      fc.property(shown, lookAlikes, (text, choose) => {
        const sloppy = [...text].map((character, index) => {
          if (character === '-') return ['', ' ', '-', ' - ', '\u2011', '\t'][choose(index)] ?? '';
          if (character === '1') return ['1', 'I', 'i', 'L', 'l', '1'][choose(index)] ?? '';
          if (character === '0') return ['0', 'O', 'o', '0', 'o', 'O'][choose(index)] ?? '';
          return choose(index) % 2 === 0 ? character.toLowerCase() : character;
        });
        expect(parseRecoveryKey(` ${sloppy.join('')}\n`)).toEqual(parseRecoveryKey(text));
        expect(parseRecoveryKey(text)).not.toBeNull();
      }),
    );
  });

  it('is refused when it is too short, too long or holds a foreign character', () => {
    const text = formatRecoveryKey(makeRecoveryKey(Buffer.alloc(19, 7)));
    for (const wrong of [
      '',
      text.slice(0, -1),
      `${text}0`,
      text.replace(/.$/, 'U'),
      text.replace(/.$/, 'é'),
      '😀'.repeat(16),
    ]) {
      expect(parseRecoveryKey(wrong)).toBeNull();
    }
  });

  it('lets at most one typo in a few hundred through its checksum', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    let tried = 0;
    let passed = 0;
    for (let seed = 0; seed < 20; seed++) {
      const text = formatRecoveryKey(makeRecoveryKey(Buffer.alloc(19, seed * 11)));
      for (let at = 0; at < text.length; at++) {
        if (text[at] === '-') continue;
        for (const other of alphabet) {
          if (other === text[at]) continue;
          tried += 1;
          if (parseRecoveryKey(text.slice(0, at) + other + text.slice(at + 1)) !== null) passed += 1;
        }
      }
    }
    expect(tried).toBe(20 * 32 * 31);
    expect(passed / tried).toBeLessThan(1 / 300);
  });
});
