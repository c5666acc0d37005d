import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { readHandover } from '../../../../electron/vault/handover/read.ts';
import { HandrailError } from '../../../../shared/contract/errors.ts';
import type { Handover } from '../../../../shared/handover/index.ts';
import { everythingOf } from '../../../helpers/handover.ts';
import { failure, openVault, type TestVault } from '../services/support.ts';
import { contentOf, fileOf, filePassphrase, giver, handOver, open } from './support.ts';

const runs = process.env.HANDRAIL_LONG ? 100_000 : 400;

let good: Uint8Array<ArrayBuffer>;
let content: Handover;
let bytes: Uint8Array;

// Made once: every test only reads it.
beforeEach(async () => {
  if (good !== undefined) return;
  const { vault, ana } = await giver();
  good = await handOver(vault, { ...everythingOf(ana.id), privateAsides: true });
  content = await contentOf(good);
  bytes = Buffer.from(JSON.stringify(content), 'utf8');
});

/** The file is refused with a sentence of this kind, and nothing is written, not even a counter. */
async function refused(vault: TestVault, file: Uint8Array<ArrayBuffer>, secret = filePassphrase) {
  const before = vault.journal().db.commitCounter();
  const error = await failure(vault.ask('handover.open', { bytes: file, passphrase: secret }));
  expect(error.message).toMatch(/^[A-Z].*\.$/);
  expect((await failure(vault.ask('handover.take', { people: [] }))).kind).toBe('not-found');
  expect(vault.journal().db.commitCounter()).toBe(before);
  return error.kind;
}

const changed = (at: number): Uint8Array<ArrayBuffer> => {
  const copy = new Uint8Array(good);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe('a file that was handed over leaves the journal untouched', () => {
  test('where the passphrase is another', async () => {
    const vault = await openVault();
    expect(await refused(vault, good, 'seven lanterns')).toBe('wrong-secret');
  });

  test('where it is cut off anywhere, or no file of Handrail at all', async () => {
    const vault = await openVault();
    const kinds = new Set<string>();
    for (const length of [0, 1, 21, 40, 100, 180, 260, 1_000, good.length - 17, good.length - 1])
      kinds.add(await refused(vault, good.slice(0, length)));
    for (const other of ['PK\u0003\u0004', '{"format":"handrail-handover"}'])
      kinds.add(await refused(vault, new Uint8Array(Buffer.from(other))));
    expect([...kinds].sort()).toEqual(['damaged', 'invalid-input']);
  });

  test('where a bit was changed: in the header, the wrapped key, the seal of the header, the text', async () => {
    const vault = await openVault();
    const kinds = new Set<string>();
    for (const at of [3, 30, 60, 90, 120, 140, 170, 190, 300, 2_000, good.length - 1])
      kinds.add(await refused(vault, changed(at)));
    expect([...kinds].sort()).toEqual(['damaged', 'invalid-input', 'wrong-secret']);
  });

  test('where it asks for the memory of the whole machine, before any is taken', async () => {
    const vault = await openVault();
    const text = Buffer.from(good).toString('latin1');
    for (const factor of ['21', '30', '64', '9999']) {
      const file = Buffer.from(text.replace(/^(.*\n-> scrypt \S+) \d+/, `$1 ${factor}`), 'latin1');
      const start = performance.now();
      expect(await refused(vault, new Uint8Array(file))).toBe('damaged');
      expect(performance.now() - start).toBeLessThan(1_000);
    }
  });

  test('where a newer Handrail made it', async () => {
    const vault = await openVault();
    expect(await refused(vault, await fileOf({ ...content, version: 2 }))).toBe('newer-version');
  });

  test('where it is compressed, so that none can be larger inside than it is outside', async () => {
    const vault = await openVault();
    expect(await refused(vault, await fileOf(gzipSync(Buffer.alloc(50_000_000))))).toBe('invalid-input');
  });

  test.each<[string, (from: Handover) => unknown]>([
    [
      'numbers beyond any',
      (from) => ({ ...from, entries: [{ ...from.entries[0], chain: [{ number: 1e308 }] }] }),
    ],
    ['a field too many', (from) => ({ ...from, onOpen: 'x' })],
    ['a day that is none', (from) => withDraft(from, { happenedOn: '2026-02-31' })],
    ['somebody who is not in it', (from) => ({ ...from, people: from.people.slice(1) })],
    ['a note twice', (from) => ({ ...from, entries: [...from.entries, from.entries[0]] })],
    [
      'two signals of one name',
      (from) => ({ ...from, signals: from.signals.map((one) => ({ ...one, name: 'x' })) }),
    ],
    ['text that was not sealed', (from) => withDraft(from, { body: 'Resigned in anger.' })],
    [
      'an earlier time than was sealed',
      (from) => withNewest(from, { writtenAt: '2020-01-01T00:00:00.000Z' }),
    ],
    ['a chain with a link taken out', (from) => withChain(from, (chain) => chain.slice(1))],
  ])('where it holds %s', async (_, change) => {
    const vault = await openVault();
    expect(await refused(vault, await fileOf(change(content)))).toBe('damaged');
  });

  test('where a picture in it is another than its name says', async () => {
    const vault = await openVault();
    const file = await fileOf({
      ...content,
      pictures: content.pictures.map((picture) => ({ ...picture, hash: 'ab'.repeat(32) })),
    });
    const before = vault.journal().db.commitCounter();
    await open(vault, file);
    expect((await failure(vault.ask('handover.take', { people: [] }))).kind).toBe('damaged');
    expect(vault.journal().db.commitCounter()).toBe(before);
    expect(await vault.ask('people.list', {})).toEqual([]);
  });

  test('where the disk refuses in the middle: all of it is undone', async () => {
    const vault = await openVault();
    const { db } = vault.journal();
    await open(vault, good);
    db.exec(`CREATE TRIGGER full BEFORE INSERT ON handed_entries
      WHEN (SELECT count(*) FROM handed_entries) = 2 BEGIN SELECT RAISE(ABORT, 'full'); END`);
    const before = db.commitCounter();
    await failure(vault.ask('handover.take', { people: [] }));
    expect(db.commitCounter()).toBe(before);
    for (const ask of [vault.ask('people.list', {}), vault.ask('handover.received', {})])
      expect(await ask).toEqual([]);
    db.exec('DROP TRIGGER full');
    expect(await vault.ask('handover.take', { people: [] })).toMatchObject({ people: 1, notes: 3 });
  });
});

const withDraft = (from: Handover, draft: object) => ({
  ...from,
  entries: from.entries.map((entry) => ({ ...entry, draft: { ...entry.draft, ...draft } })),
});
const withChain = (from: Handover, change: (chain: Handover['entries'][number]['chain']) => unknown[]) => ({
  ...from,
  entries: from.entries.map((entry) => ({ ...entry, chain: change(entry.chain) })),
});
const withNewest = (from: Handover, newest: object) =>
  withChain(from, (chain) => chain.with(-1, { ...chain.at(-1), ...newest } as (typeof chain)[number]));

test('whatever is put in the place of a part of it, it is read as it is or refused with a sentence', () => {
  const text = Buffer.from(bytes).toString('utf8');
  const values = fc.oneof(
    fc.json(),
    fc.constantFrom('1e999', '-1', 'null', '[]', '{}', '"\\u0000"', '"__proto__"'),
  );
  let read = 0;
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(40), values, (at, length, value) => {
      const mutated = text.slice(0, at) + value + text.slice(at + length);
      try {
        readHandover(Buffer.from(mutated, 'utf8'));
        read += 1;
      } catch (error) {
        if (!(error instanceof HandrailError)) throw error;
        expect(['damaged', 'invalid-input', 'newer-version']).toContain(error.kind);
      }
    }),
    { numRuns: runs },
  );
  expect(read).toBeLessThan(runs / 2);
  const deep = Buffer.from(`${'['.repeat(5_000_000)}`, 'utf8');
  expect(() => readHandover(deep)).toThrow(HandrailError);
});
