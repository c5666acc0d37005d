import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const script = resolve(import.meta.dirname, '../../out/vault/process.js');

// Every other test runs the sources. A bundle that does not even load would be found by the manager alone.
test.skipIf(!existsSync(script))(
  'the vault process that was built starts, and waits for requests',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'handrail-built-'));
    const vault = spawn(process.execPath, [script, `--folder=${folder}`], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    vault.stderr?.on('data', (chunk) => {
      said += String(chunk);
    });
    const ended = new Promise<string>((resolveEnd) => vault.once('exit', () => resolveEnd('ended')));
    const waits = new Promise<string>((resolveWait) => setTimeout(resolveWait, 2_500, 'waits'));
    expect(await Promise.race([ended, waits]), said).toBe('waits');
    vault.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  },
);
