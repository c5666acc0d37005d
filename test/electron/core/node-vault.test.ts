import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeVault } from '../../../electron/core/node-vault.ts';
import { createVaultClient } from '../../../electron/core/vault-client.ts';

const script = join(import.meta.dirname, 'echo-vault.ts');
const start = (path = script) => createVaultClient(nodeVault(path)('/a folder'), () => {});

const isRunning = (pid: number | undefined): boolean => {
  try {
    process.kill(pid ?? 0, 0);
    return true;
  } catch {
    return false;
  }
};

describe('a vault process under Node', () => {
  it('gets its folder and answers', async () => {
    const client = start();
    const answer = await client.request('vault.status', { bytes: new Uint8Array([1, 2]) });
    expect(answer).toMatchObject({
      ok: true,
      value: { folder: '--folder=/a folder', input: { bytes: new Uint8Array([1, 2]) } },
    });
    await client.kill();
  });

  it('inherits nothing of the environment that it does not need', async () => {
    process.env.HANDRAIL_CANARY = 'Ana Ruiz';
    const client = start();
    const answer = await client.request('vault.status', {});
    expect(JSON.stringify(answer)).not.toContain('HANDRAIL_CANARY');
    delete process.env.HANDRAIL_CANARY;
    await client.kill();
  });

  it('is gone after kill, whether it wants to or not', async () => {
    const client = start();
    await client.request('vault.status', {});
    expect(isRunning(client.pid)).toBe(true);
    await client.kill();
    expect(isRunning(client.pid)).toBe(false);
    expect(await client.request('vault.status', {})).toMatchObject({ error: { kind: 'locked' } });
  });

  it('answers who waits with locked where it dies', async () => {
    const client = start();
    expect(await client.request('vault.verify', {})).toMatchObject({ ok: false, error: { kind: 'locked' } });
    await client.gone;
  });

  it('answers with locked where it cannot start', async () => {
    const client = start('/no/such/script.ts');
    expect(await client.request('vault.status', {})).toMatchObject({ ok: false, error: { kind: 'locked' } });
    await client.gone;
  });
});
