import { describe, expect, it } from 'vitest';
import {
  kdfAllowed,
  kdfBounds,
  normalisePassphrase,
  passphraseKey,
} from '../../../../electron/vault/keyring/passphrase.ts';
import { cheapKdf, kindOf, kindOfAsync } from '../../../crash/support/vaults.ts';

const salt = Buffer.alloc(16, 1);

describe('a passphrase', () => {
  it('gives the same key however its characters were composed', async () => {
    const composed = Buffer.from('caf\u00e9 \ufb01n \u2460', 'utf8');
    const decomposed = Buffer.from('cafe\u0301 fin 1', 'utf8');
    expect(await passphraseKey(composed, salt, cheapKdf)).toEqual(
      await passphraseKey(decomposed, salt, cheapKdf),
    );
  });

  it('gives another key for another salt, another cost and another case', async () => {
    const key = (text: string, use = salt, kdf = cheapKdf) => passphraseKey(Buffer.from(text), use, kdf);
    const keys = [
      await key('secret'),
      await key('Secret'),
      await key('secret', Buffer.alloc(16, 2)),
      await key('secret', salt, { ...cheapKdf, passes: 2 }),
      await key('secret', salt, { ...cheapKdf, lanes: 2 }),
      await key('secret', salt, { ...cheapKdf, memoryKiB: 20 * 1024 }),
    ].map((bytes) => bytes.toString('hex'));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys[0]).toHaveLength(64);
  });

  it('is needed, and is at most a kilobyte', () => {
    expect(kindOf(() => normalisePassphrase(Buffer.alloc(0)))).toBe('invalid-input');
    expect(kindOf(() => normalisePassphrase(Buffer.from('é'.repeat(512))))).toBe('nothing');
    expect(kindOf(() => normalisePassphrase(Buffer.from('é'.repeat(513))))).toBe('invalid-input');
  });

  it('leaves the buffer of the caller alone', async () => {
    const given = Buffer.from('secret');
    await passphraseKey(given, salt, cheapKdf);
    expect(given.toString()).toBe('secret');
  });

  it('can be given up before and while its key is computed', async () => {
    const before = new AbortController();
    before.abort();
    const during = new AbortController();
    const running = kindOfAsync(() => passphraseKey(Buffer.from('x'), salt, cheapKdf, during.signal));
    during.abort();
    expect(await kindOfAsync(() => passphraseKey(Buffer.from('x'), salt, cheapKdf, before.signal))).toBe(
      'cancelled',
    );
    expect(await running).toBe('cancelled');
  });
});

describe('the cost of a guess', () => {
  const edge = {
    memoryKiB: kdfBounds.memoryKiB.min,
    passes: kdfBounds.passes.min,
    lanes: kdfBounds.lanes.min,
  };

  it('is accepted from 19 MiB to 1 GiB, 1 to 10 passes and 1 to 8 lanes', () => {
    expect(kdfAllowed(edge)).toBe(true);
    expect(kdfAllowed({ memoryKiB: 1024 * 1024, passes: 10, lanes: 8 })).toBe(true);
    for (const [name, bound] of Object.entries(kdfBounds)) {
      for (const wrong of [
        bound.min - 1,
        bound.max + 1,
        bound.min + 0.5,
        Number.NaN,
        Number.POSITIVE_INFINITY,
        2 ** 32 - 1,
      ]) {
        expect(kdfAllowed({ ...edge, [name]: wrong }), `${name} ${wrong}`).toBe(false);
      }
    }
  });

  it('is checked before any memory is taken', async () => {
    const before = process.memoryUsage().rss;
    for (const memoryKiB of [2 ** 32 - 1, 1024 * 1024 + 1, 8]) {
      const kdf = { memoryKiB, passes: 1, lanes: 1 };
      expect(await kindOfAsync(() => passphraseKey(Buffer.from('x'), salt, kdf))).toBe('damaged');
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });
});
