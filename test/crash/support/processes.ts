import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Starts a script of this folder as a process of its own, straight from TypeScript. */
export function startProcess(script: string, args: readonly string[]): ChildProcess {
  return fork(join(import.meta.dirname, script), args, {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { PATH: process.env.PATH ?? '', NODE_NO_WARNINGS: '1' },
  });
}

/** Lines that a process has written, complete ones only; what was written before a kill is all there. */
export function linesOf(child: ChildProcess): {
  ended: Promise<string[]>;
  reached(count: number): Promise<void>;
} {
  let text = '';
  const lines = () => text.split('\n').slice(0, -1);
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  const ended = once(child, 'close').then(lines);
  const reached = async (count: number) => {
    while (lines().length < count) {
      await Promise.race([child.stdout ? once(child.stdout, 'data') : ended, ended]);
      if (child.exitCode !== null || child.signalCode !== null) return;
    }
  };
  return { ended, reached };
}
