import { fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import type { VaultMessage } from '../../shared/contract/wire.ts';
import { folderArgument } from '../../shared/contract/wire.ts';
import type { ForkVault } from './vault-process.ts';

/**
 * Vault processes under Node. `script` is `electron/vault/process.ts` or its built form.
 * The child inherits no environment beyond what Node needs to start, and nothing of it is ever printed.
 */
export const nodeVault =
  (script: string, execPath: string = process.execPath): ForkVault =>
  (folder) => {
    const child = fork(script, [folderArgument + folder], {
      execPath,
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {
        PATH: process.env.PATH,
        TMPDIR: tmpdir(),
        TZ: process.env.TZ,
        SYSTEMROOT: process.env.SYSTEMROOT,
      },
    });
    let ended = false;
    const exits: (() => void)[] = [];
    const end = () => {
      if (ended) return;
      ended = true;
      for (const listener of exits) listener();
    };
    child.once('exit', end);
    child.once('error', end);
    return {
      pid: child.pid,
      // A process that died takes no question; its exit answers whoever waits.
      post: (question) => {
        if (child.connected) child.send(question, () => {});
      },
      onMessage: (listener) => {
        child.on('message', (message) => listener(message as unknown as VaultMessage));
      },
      onExit: (listener) => {
        if (ended) listener();
        else exits.push(listener);
      },
      kill: () => {
        child.kill('SIGKILL');
      },
    };
  };
