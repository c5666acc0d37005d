import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Files } from '../../electron/vault/database/files.ts';
import {
  createKeyring,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
  writeCheckpointMark,
} from '../../electron/vault/keyring/keyring.ts';
import { generateRecoveryKey } from '../../electron/vault/keyring/slots.ts';
import {
  type KeyringContext,
  keyringContext,
  keyringPath,
  loadKeyring,
} from '../../electron/vault/keyring/store.ts';
import { seed, seeded } from './support/random.ts';
import {
  cheapKdf,
  fingerprint,
  kindOf,
  kindOfAsync,
  passphrase,
  report,
  temporaryFolder,
  times,
} from './support/vaults.ts';

let context: KeyringContext;
let recoveryKey: string;
let original: Buffer;

beforeEach(async () => {
  context = keyringContext(temporaryFolder(), { kdf: cheapKdf });
  recoveryKey = generateRecoveryKey(context);
  writeCheckpointMark(await createKeyring(context, passphrase(), recoveryKey), 5, Buffer.alloc(32, 5));
  original = readFileSync(keyringPath(context));
});

const onlyCurrent = (path: string, limit: number) =>
  path === keyringPath(context) ? context.files.read(path, limit) : undefined;

/** Opens a changed keyring that stands alone, without a previous generation, on a disk that refuses every change. */
function openChanged(content: Buffer): string {
  const refuse = () => {
    throw new Error('Something was written.');
  };
  const files: Files = {
    read: (path, limit) => (path === keyringPath(context) ? content.subarray(0, limit + 1) : undefined),
    create: refuse,
    write: refuse,
    sync: refuse,
    close: refuse,
    rename: refuse,
    remove: refuse,
    list: refuse,
    syncFolder: refuse,
    syncFile: refuse,
    makeFolder: refuse,
    tighten: refuse,
  };
  return kindOf(() => unlockWithRecoveryKey({ ...context, files }, recoveryKey));
}

const noticed = ['damaged', 'wrong-secret', 'newer-version'];

describe('a changed keyring', () => {
  it('is noticed at every single bit', () => {
    const tally: Record<string, number> = {};
    for (let bit = 0; bit < original.length * 8; bit++) {
      const changed = Buffer.from(original);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const kind = openChanged(changed);
      expect(noticed, `bit ${bit}`).toContain(kind);
      tally[kind] = (tally[kind] ?? 0) + 1;
    }
    report(`keyring bit flips: ${original.length * 8}, ${JSON.stringify(tally)}, 0 silent`);
  });

  it('is noticed when it is cut off anywhere', () => {
    // Without its last line feed it still says the same.
    for (let length = 0; length < original.length - 1; length++) {
      expect(noticed, `${length} bytes`).toContain(openChanged(original.subarray(0, length)));
    }
    report(`keyring truncations: ${original.length - 1}, 0 silent`);
  });

  it('is noticed after any random change of its meaning', () => {
    const choose = seeded(seed);
    const count = times(5000, 100_000);
    let same = 0;
    const meaning = (content: Buffer) => {
      try {
        return JSON.stringify(JSON.parse(content.toString('utf8')));
      } catch {
        return 'no JSON';
      }
    };
    const before = meaning(original);
    for (let time = 0; time < count; time++) {
      const changed = mutated(original, choose);
      const kind = openChanged(changed);
      if (meaning(changed) === before) {
        same += 1;
        continue;
      }
      expect(noticed, `seed ${seed}, mutation ${time}`).toContain(kind);
    }
    expect(same).toBeLessThan(count / 5);
    report(`keyring mutations: ${count} (seed ${seed}), ${same} of them without a meaning, 0 silent`);
  });
});

/** One to three changes of the kinds that a disk, an editor or an attacker makes. */
function mutated(content: Buffer, choose: (below: number) => number): Buffer {
  let result = Buffer.from(content);
  for (let left = 1 + choose(3); left > 0; left--) {
    const start = choose(result.length);
    const length = 1 + choose(60);
    const piece = result.subarray(start, start + length);
    const kind = choose(5);
    if (kind === 0) result = Buffer.concat([result.subarray(0, start), result.subarray(start + length)]);
    else if (kind === 1) result = Buffer.concat([result.subarray(0, start), piece, result.subarray(start)]);
    else if (kind === 2) result[start] = choose(256);
    else if (kind === 3) result[start] = '0123456789abcdefABCDEF{}[]",:'.charCodeAt(choose(29));
    else piece.copy(result, choose(result.length));
  }
  return result;
}

describe('a crafted keyring', () => {
  interface Json {
    [name: string]: unknown;
    slots: { type: string; kdf: Record<string, unknown>; wrapped: Record<string, unknown> }[];
  }
  const crafted: Record<string, (json: Json) => void> = {
    'memory of 4 TiB': (json) => Object.assign(json.slots[0]?.kdf ?? {}, { memoryKiB: 2 ** 32 - 1 }),
    'memory just above the bound': (json) =>
      Object.assign(json.slots[0]?.kdf ?? {}, { memoryKiB: 1024 * 1024 + 1 }),
    'memory of nothing': (json) => Object.assign(json.slots[0]?.kdf ?? {}, { memoryKiB: 8 }),
    'four thousand million passes': (json) =>
      Object.assign(json.slots[0]?.kdf ?? {}, { passes: 2 ** 32 - 1 }),
    'no pass': (json) => Object.assign(json.slots[0]?.kdf ?? {}, { passes: 0 }),
    '255 lanes': (json) => Object.assign(json.slots[0]?.kdf ?? {}, { lanes: 255 }),
    'a fraction of a lane': (json) => Object.assign(json.slots[0]?.kdf ?? {}, { lanes: 1.5 }),
    'text for a number': (json) => Object.assign(json.slots[0]?.kdf ?? {}, { memoryKiB: '19456' }),
    'another algorithm': (json) => Object.assign(json.slots[0]?.kdf ?? {}, { algorithm: 'argon2d' }),
    'an old Argon2': (json) => Object.assign(json.slots[0]?.kdf ?? {}, { version: 16 }),
    'an empty salt': (json) => Object.assign(json.slots[0]?.kdf ?? {}, { salt: '' }),
    'slots in another order': (json) => json.slots.reverse(),
    'one slot only': (json) => json.slots.pop(),
    'a hundred slots': (json) => {
      const [first] = json.slots;
      json.slots = Array.from({ length: 100 }, () => first ?? { type: '', kdf: {}, wrapped: {} });
    },
    'a short nonce': (json) => Object.assign(json.slots[0]?.wrapped ?? {}, { nonce: 'AAAA' }),
    'a short tag': (json) => Object.assign(json.slots[0]?.wrapped ?? {}, { tag: 'AAAA' }),
    'an unknown slot': (json) => Object.assign(json.slots[1] ?? {}, { type: 'question' }),
    'a future version': (json) => Object.assign(json, { version: 7 }),
    'a version that is no number': (json) => Object.assign(json, { version: null }),
    'a counter beyond whole numbers': (json) =>
      Object.assign(json, { mark: { counter: 2 ** 60, digest: '0'.repeat(64) } }),
  };

  it.each(Object.entries(crafted))('is rejected before the KDF: %s', async (_, craft) => {
    const json: Json = JSON.parse(original.toString('utf8'));
    craft(json);
    writeFileSync(keyringPath(context), JSON.stringify(json));
    const alone = keyringContext(context.folder, { files: { ...context.files, read: onlyCurrent } });
    const before = fingerprint(keyringPath(context));
    const memory = process.memoryUsage().rss;
    expect(['damaged', 'newer-version']).toContain(kindOf(() => loadKeyring(alone)));
    expect(['damaged', 'newer-version']).toContain(
      await kindOfAsync(() => unlockWithPassphrase(alone, passphrase())),
    );
    expect(process.memoryUsage().rss - memory).toBeLessThan(64 * 2 ** 20);
    expect(fingerprint(keyringPath(context))).toBe(before);
  });

  it('is rejected in far less time than a KDF takes', () => {
    const json: Json = JSON.parse(original.toString('utf8'));
    Object.assign(json.slots[0]?.kdf ?? {}, { memoryKiB: 2 ** 32 - 1 });
    const content = Buffer.from(JSON.stringify(json));
    const spans = Array.from({ length: 21 }, () => {
      const start = performance.now();
      openChanged(content);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    report(
      `crafted keyrings: ${Object.keys(crafted).length} kinds rejected, median ${spans[10]?.toFixed(2)} ms`,
    );
    expect(spans).toHaveLength(21);
  });

  it('cannot lend a slot from another vault or pass a slot off as another', async () => {
    const other = keyringContext(temporaryFolder(), { kdf: cheapKdf });
    const otherRecovery = generateRecoveryKey(other);
    await createKeyring(other, passphrase(), otherRecovery);
    const theirs: Json = JSON.parse(readFileSync(keyringPath(other), 'utf8'));
    const swapped: Json = JSON.parse(original.toString('utf8'));
    swapped.slots = theirs.slots;
    writeFileSync(keyringPath(context), JSON.stringify(swapped));
    expect(await kindOfAsync(() => unlockWithPassphrase(context, passphrase()))).toBe('wrong-secret');
    expect(kindOf(() => unlockWithRecoveryKey(context, otherRecovery))).toBe('wrong-secret');
    // Even with its own vault id, one slot of theirs among ours breaks the seal.
    const mixed: Json = JSON.parse(readFileSync(keyringPath(other), 'utf8'));
    mixed.mark = JSON.parse(original.toString('utf8')).mark;
    writeFileSync(keyringPath(other), JSON.stringify(mixed));
    expect(kindOf(() => unlockWithRecoveryKey(other, otherRecovery))).toBe('damaged');
  });
});

describe('wrong keys', () => {
  it('are one error each and write nothing', async () => {
    const before = fingerprint(keyringPath(context));
    const recoveryGuesses = times(1000, 10_000);
    const passphraseGuesses = times(20, 200);
    const kinds = new Set<string>();
    for (let guess = 0; guess < recoveryGuesses; guess++) {
      kinds.add(kindOf(() => unlockWithRecoveryKey(context, generateRecoveryKey(context))));
    }
    for (let guess = 0; guess < passphraseGuesses; guess++) {
      kinds.add(await kindOfAsync(() => unlockWithPassphrase(context, Buffer.from(`guess ${guess}`))));
    }
    expect([...kinds]).toEqual(['wrong-secret']);
    expect(fingerprint(keyringPath(context))).toBe(before);
    report(
      `wrong keys: ${recoveryGuesses} recovery keys, ${passphraseGuesses} passphrases, one error, nothing written`,
    );
  });
});
