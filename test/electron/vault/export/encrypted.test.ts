import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { decryptAge, encryptAge } from '../../../../electron/vault/handover/age.ts';
import { failure, openVault } from '../services/support.ts';

const passphrase = 'seven quiet herons "on" the $quay über 🦢';
const bytes = Buffer.from('%PDF-1.4 Zoë 👩‍🚀\r\n\0\x1a rest', 'utf8');

/** The reference implementation asks a terminal for the passphrase; `script` (util-linux) is one. */
const age = ['/usr/bin/age', '/usr/bin/script'].every((path) => existsSync(path));

const magic = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} \d+\n/;
const text = (file: Uint8Array): string => Buffer.from(file).toString('latin1');

describe('an encrypted export', () => {
  let encrypted: Uint8Array;
  beforeAll(async () => {
    encrypted = await encryptAge(bytes, passphrase, 4);
  });

  test('is a file in the age format, and other bytes each time, as its salt and key are', async () => {
    expect(text(encrypted)).toMatch(magic);
    expect(text(encrypted)).not.toMatch(/PDF|rest/);
    const again = await encryptAge(bytes, passphrase, 4);
    expect(text(again)).not.toBe(text(encrypted));
    expect(again.length).toBe(encrypted.length);
  });

  test('is opened by the library for the format, whose own derivation of the key is another', async () => {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    expect(Buffer.from(await decrypter.decrypt(encrypted)).equals(bytes)).toBe(true);
    expect(Buffer.from(await decryptAge(encrypted, passphrase)).equals(bytes)).toBe(true);
  });

  test.skipIf(!age)('is opened by `age -d` (needs age and script)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'handrail-age-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [file, out] = [join(folder, 'packet.pdf.age'), join(folder, 'packet.pdf')];
    writeFileSync(file, encrypted);
    spawnSync('/usr/bin/script', ['-qec', `age -d -o ${out} ${file}`, '/dev/null'], {
      input: `${passphrase}\n`,
      timeout: 30_000,
    });
    expect(readFileSync(out).equals(bytes)).toBe(true);
  });
});

test('the vault process encrypts a file, and refuses a passphrase that can be guessed with a reason', async () => {
  const vault = await openVault();
  for (const weak of ['password', 'anaruiz1', 'aaaaaaaaaaaaaaaa']) {
    const refused = await failure(vault.ask('export.acceptPassphrase', { passphrase: weak }));
    expect(refused.kind).toBe('weak-passphrase');
    expect(refused.message).toMatch(/\w+ \w+/);
    expect((await failure(vault.ask('export.encrypt', { bytes, passphrase: weak }))).kind).toBe(refused.kind);
  }
  expect(await vault.ask('export.acceptPassphrase', { passphrase })).toBeNull();
  const made = await vault.ask('export.encrypt', { bytes, passphrase });
  expect(text(made.bytes)).toMatch(magic);
});
