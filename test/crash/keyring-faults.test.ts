import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changePassphrase,
  createKeyring,
  replaceRecoveryKey,
  type UnlockedKeyring,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
  writeCheckpointMark,
} from '../../electron/vault/keyring/keyring.ts';
import { generateRecoveryKey } from '../../electron/vault/keyring/slots.ts';
import { type KeyringContext, keyringContext } from '../../electron/vault/keyring/store.ts';
import { type Fault, faultyFiles } from './support/faulty-files.ts';
import { cheapKdf, kindOf, kindOfAsync, passphrase, report, temporaryFolder } from './support/vaults.ts';

const next = () => Buffer.from('the next passphrase');
const faults: Fault[] = ['ENOSPC', 'EIO', 'short', 'lost'];

interface Vault {
  context: KeyringContext;
  recoveryKey: string;
  keyring: UnlockedKeyring;
}

let template: { folder: string; recoveryKey: string };

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-template-'));
  const context = keyringContext(folder, { kdf: cheapKdf });
  const recoveryKey = generateRecoveryKey(context);
  writeCheckpointMark(await createKeyring(context, passphrase(), recoveryKey), 1, Buffer.alloc(32, 1));
  template = { folder, recoveryKey };
});
afterAll(() => rmSync(template.folder, { recursive: true }));

/** A vault in its second generation, on a disk that fails at the nth call. */
function vaultWith(nth: number, fault: Fault): Vault & { files: ReturnType<typeof faultyFiles> } {
  const { recoveryKey } = template;
  const context = keyringContext(temporaryFolder(), { kdf: cheapKdf });
  cpSync(template.folder, context.folder, { recursive: true });
  const files = faultyFiles(nth, fault);
  return { context, recoveryKey, keyring: unlockWithRecoveryKey({ ...context, files }, recoveryKey), files };
}

const operations: Record<string, (vault: Vault) => Promise<void> | void> = {
  'writing the mark': ({ keyring }) => writeCheckpointMark(keyring, 2, Buffer.alloc(32, 2)),
  'changing the passphrase': ({ keyring }) => changePassphrase(keyring, passphrase(), next()),
  'replacing the recovery key': (vault) => {
    vault.recoveryKey = `${vault.recoveryKey} ${generateRecoveryKey(vault.context)}`;
    replaceRecoveryKey(vault.keyring, vault.recoveryKey.split(' ')[1] ?? '');
  },
};

/** Opens with whichever recovery key is in force; one passphrase must be in force too, if it was to be changed. */
async function generationOf(
  { context, recoveryKey, keyring }: Vault,
  newPassphrase: boolean,
): Promise<number> {
  const opened = reopen(context, recoveryKey);
  expect(opened.source).toBe('current');
  expect(opened.key).toEqual(keyring.key);
  const secrets = newPassphrase ? [passphrase(), next()] : [passphrase()];
  const kinds: string[] = [];
  for (const secret of secrets) kinds.push(await kindOfAsync(() => unlockWithPassphrase(context, secret)));
  expect(kinds.filter((kind) => kind === 'nothing')).toHaveLength(1);
  return opened.file.generation;
}

function reopen(context: KeyringContext, recoveryKeys: string): UnlockedKeyring {
  const [first = '', second = first] = recoveryKeys.split(' ');
  return kindOf(() => unlockWithRecoveryKey(context, first)) === 'nothing'
    ? unlockWithRecoveryKey(context, first)
    : unlockWithRecoveryKey(context, second);
}

describe('a failing disk while the keyring is written', () => {
  it.each(Object.entries(operations))('leaves the old or the new one: %s', async (name, operate) => {
    let points = 0;
    let untouched = 0;
    for (const fault of faults) {
      for (let nth = 1; ; nth++) {
        const vault = vaultWith(nth, fault);
        const kind = await kindOfAsync(async () => operate(vault));
        if (vault.files.calls < nth) {
          expect(kind).toBe('nothing');
          break;
        }
        points += 1;
        const where = `${fault} at call ${nth}`;
        const generation = await generationOf(vault, name === 'changing the passphrase');
        if (kind === 'nothing') {
          expect(generation, where).toBe(3);
        } else {
          expect(kind, where).toBe(fault === 'ENOSPC' || fault === 'short' ? 'disk-full' : 'storage');
          expect([2, 3], where).toContain(generation);
          if (generation === 2) untouched += 1;
        }
        const leftovers = readdirSync(vault.context.folder).filter((file) => file.endsWith('.tmp'));
        expect(leftovers, where).toEqual([]);
        // The disk is well again: the same can be done now, from what is there.
        writeCheckpointMark(reopen(vault.context, vault.recoveryKey), 9, Buffer.alloc(32, 9));
      }
    }
    expect(untouched).toBeGreaterThan(5);
    report(`failing disk, ${name}: ${points} points, ${untouched} with nothing changed, 0 partial`);
  });

  it('while it is made leaves none, or one that opens', async () => {
    let points = 0;
    for (const fault of faults) {
      for (let nth = 1; ; nth++) {
        const files = faultyFiles(nth, fault);
        const context = keyringContext(temporaryFolder(), { kdf: cheapKdf });
        const recoveryKey = generateRecoveryKey(context);
        const kind = await kindOfAsync(() => createKeyring({ ...context, files }, passphrase(), recoveryKey));
        if (files.calls < nth) break;
        points += 1;
        const opens = await kindOfAsync(() => unlockWithPassphrase(context, passphrase()));
        if (kind === 'nothing') expect(opens).toBe('nothing');
        else expect(['nothing', 'not-found'], `${fault} at ${nth}`).toContain(opens);
      }
    }
    report(`failing disk, making a keyring: ${points} points, 0 partial`);
  });
});
