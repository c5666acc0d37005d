import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { VaultMessage } from '../../../../shared/contract/wire.ts';
import { temporaryFolder } from './support.ts';

const script = join(import.meta.dirname, '../../../../electron/vault/process.ts');

function start(folder: string): { child: ChildProcess; next(): Promise<VaultMessage>; output(): string } {
  const child = fork(script, [`--folder=${folder}`], {
    execArgv: [],
    silent: true,
    serialization: 'advanced',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => {
      output += text;
    });
  const queue: VaultMessage[] = [];
  const waiting: ((message: VaultMessage) => void)[] = [];
  child.on('message', (message) => {
    const received = message as unknown as VaultMessage;
    const waiter = waiting.shift();
    if (waiter === undefined) queue.push(received);
    else waiter(received);
  });
  const next = () =>
    new Promise<VaultMessage>((resolve) => {
      const message = queue.shift();
      if (message === undefined) waiting.push(resolve);
      else resolve(message);
    });
  return { child, next, output: () => output };
}

test('the vault process says that it listens, answers, refuses what is no request, and prints nothing', async () => {
  const { child, next, output } = start(temporaryFolder());
  expect(await next()).toEqual({ ready: true });
  child.send({ id: 7, name: 'vault.status', input: {} });
  expect(await next()).toEqual({
    id: 7,
    result: { ok: true, value: { state: 'absent', waitMs: 0, notice: null } },
  });
  child.send({ id: 8, name: 'vault.status', input: { extra: 1 } });
  expect(await next()).toMatchObject({ id: 8, result: { ok: false, error: { kind: 'invalid-input' } } });
  child.send({ id: 9, name: '__proto__', input: {} });
  expect(await next()).toMatchObject({ id: 9, result: { ok: false, error: { kind: 'invalid-input' } } });
  child.send({ id: 10, name: 'people.list', input: {} });
  expect(await next()).toMatchObject({ id: 10, result: { ok: false, error: { kind: 'locked' } } });
  expect(output()).toBe('');
});

test('it ends with its parent', async () => {
  const { child, next } = start(temporaryFolder());
  await next();
  const exit = once(child, 'exit');
  child.disconnect();
  expect(await exit).toEqual([0, null]);
});
