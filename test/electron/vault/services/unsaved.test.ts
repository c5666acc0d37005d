import { describe, expect, test } from 'vitest';
import { sealFor } from '../../../../electron/core/seal.ts';
import { rotateKey } from '../../../../electron/vault/keyring/rotate.ts';
import { sealUnsaved } from '../../../../electron/vault/services/unsaved.ts';
import { draft, failure, fileIn, lock, openVault, passphrase } from './support.ts';

const other = 'another meadow under nine clouds';

describe('locking with unsaved text', () => {
  test('what can be saved is saved, also what never was before', async () => {
    const vault = await openVault();
    const entry = await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    const unknown = '019cdc1f-d680-786a-a4e1-97c2313d5be8';
    const unsaved = [
      { id: entry.id, baseRevision: 1, baseVersion: 1, draft: draft({ body: 'a and more' }) },
      { id: unknown, baseRevision: 1, draft: draft({ body: 'new' }) },
    ];
    expect(await vault.ask('vault.close', { unsaved })).toEqual({ sealed: [] });
    await vault.ask('vault.unlock', { passphrase });
    expect((await vault.ask('entries.get', { id: entry.id })).body).toBe('a and more');
    expect((await vault.ask('entries.get', { id: unknown })).body).toBe('new');
  });

  test('what cannot be is sealed, and only this journal opens it', async () => {
    const vault = await openVault();
    const entry = await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    await vault.ask('entries.save', { id: entry.id, baseRevision: 1, draft: draft({ body: 'elsewhere' }) });
    const unsaved = [{ id: entry.id, baseRevision: 1, draft: draft({ body: 'a secret thought' }) }];
    const { sealed } = await vault.ask('vault.close', { unsaved });
    expect(sealed.length).toBe(1);
    expect(Buffer.from(sealed[0] ?? '', 'base64').toString()).not.toContain('thought');
    await vault.ask('vault.unlock', { passphrase });
    expect(await vault.ask('vault.unseal', { sealed: [...sealed, 'AAAA', '', '!'] })).toEqual(unsaved);
    const stranger = await openVault();
    expect(await stranger.ask('vault.unseal', { sealed })).toEqual([]);
  });

  test('a lock that overtakes a change of the passphrase or the key still saves it', async () => {
    for (const rotateKey of [false, true]) {
      const vault = await openVault();
      const entry = await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
      const change = { current: passphrase, next: other, rotateKey, recoveryKey: vault.recoveryKey };
      const changing = vault.ask('vault.changePassphrase', change).catch((error: unknown) => error);
      await new Promise((resolve) => setImmediate(resolve));
      const text = draft({ body: 'a and more' });
      const unsaved = [{ id: entry.id, baseRevision: 1, baseVersion: 1, draft: text }];
      expect(await vault.ask('vault.close', { unsaved })).toEqual({ sealed: [] });
      expect(await changing).toMatchObject({ kind: 'cancelled' });
      expect((await vault.ask('vault.status', {})).state).toBe('locked');
      await vault.ask('vault.unlock', { passphrase: other });
      expect((await vault.ask('entries.get', { id: entry.id })).body).toBe('a and more');
    }
  });

  test('what was sealed before a rotation of the key is opened after it', async () => {
    const vault = await openVault();
    const entry = await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    const { publicKey } = await vault.ask('vault.sealingKey', {});
    const unsaved = { id: entry.id, baseRevision: 1, draft: draft({ body: 'typed during the rotation' }) };
    const outside = sealFor(publicKey, unsaved);
    const inside = sealUnsaved(vault.journal(), unsaved);
    await vault.ask('vault.changePassphrase', {
      current: passphrase,
      next: other,
      rotateKey: true,
      recoveryKey: vault.recoveryKey,
    });
    expect(await vault.ask('vault.unseal', { sealed: [outside, inside] })).toEqual([unsaved, unsaved]);
    await lock(vault);
    await vault.ask('vault.unlock', { passphrase: other });
    expect(await vault.ask('vault.unseal', { sealed: [outside] })).toEqual([unsaved]);
  });

  test('a rotation that a lock gave up on, and killed, loses none of it', async () => {
    const vault = await openVault();
    const entry = await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    const { publicKey } = await vault.ask('vault.sealingKey', {});
    const unsaved = { id: entry.id, baseRevision: 1, draft: draft({ body: 'typed during the rotation' }) };
    const sealed = [sealFor(publicKey, unsaved)];
    const { keyring } = vault.journal();
    // The first step of a rotation is on the disk, the copy of the journal is not.
    const busy = { ...keyring, key: Buffer.from(keyring.key) };
    vault.close();
    await rotateKey(
      busy,
      `${fileIn(vault, 'journal.db')}/nowhere`,
      Buffer.from(other),
      vault.recoveryKey,
    ).catch(() => {});
    await vault.ask('vault.unlock', { passphrase: other });
    expect(vault.journal().keyring.key.equals(busy.key)).toBe(true);
    expect(await vault.ask('vault.unseal', { sealed })).toEqual([unsaved]);
  });

  test('a journal that was made without a secret for it gets one', async () => {
    const vault = await openVault();
    vault.journal().db.exec("DELETE FROM meta WHERE key = 'unsaved_secret'");
    await lock(vault);
    await vault.ask('vault.unlock', { passphrase });
    const { publicKey } = await vault.ask('vault.sealingKey', {});
    await lock(vault);
    await vault.ask('vault.unlock', { passphrase });
    expect((await vault.ask('vault.sealingKey', {})).publicKey).toBe(publicKey);
  });

  test('a vault that is not open does not take it', async () => {
    const vault = await openVault();
    await lock(vault);
    const unsaved = [{ id: '019cdc1f-d680-786a-a4e1-97c2313d5be8', baseRevision: 1, draft: draft() }];
    expect((await failure(vault.ask('vault.close', { unsaved }))).kind).toBe('locked');
  });

  test('what a dead vault process could not take is sealed outside, and only this journal opens it', async () => {
    const vault = await openVault();
    const entry = await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    const { publicKey } = await vault.ask('vault.sealingKey', {});
    const unsaved = { id: entry.id, baseRevision: 1, draft: draft({ body: 'a secret thought' }) };
    const sealed = [sealFor(publicKey, unsaved)];
    await lock(vault);
    await vault.ask('vault.unlock', { passphrase });
    expect((await vault.ask('vault.sealingKey', {})).publicKey).toBe(publicKey);
    const spoilt = `${sealed[0]?.slice(0, -8)}AAAAAAA=`;
    expect(await vault.ask('vault.unseal', { sealed: [...sealed, spoilt, 'x25519:AAAA'] })).toEqual([
      unsaved,
    ]);
    const stranger = await openVault();
    expect(await stranger.ask('vault.unseal', { sealed })).toEqual([]);
  });
});
