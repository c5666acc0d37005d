import type { utilityProcess as electronUtilityProcess } from 'electron';
import { folderArgument, type VaultMessage } from '../../shared/contract/wire.ts';
import type { ForkVault } from '../core/vault-process.ts';

/** Without this variable, which only Windows has, Node's randomness does not start there. */
const systemRoot = ({ SYSTEMROOT } = process.env): Record<string, string> =>
  SYSTEMROOT === undefined ? {} : { SYSTEMROOT };

/** Vault processes as Electron's utility processes. Nothing of theirs is printed or kept. */
export const electronVault =
  (utilityProcess: Pick<typeof electronUtilityProcess, 'fork'>, script: string): ForkVault =>
  (folder) => {
    const child = utilityProcess.fork(script, [folderArgument + folder], {
      stdio: 'ignore',
      serviceName: 'Handrail journal',
      env: systemRoot(),
    });
    return {
      get pid() {
        return child.pid;
      },
      post: (question) => child.postMessage(question),
      onMessage: (listener) => {
        child.on('message', (message: VaultMessage) => listener(message));
      },
      onExit: (listener) => {
        child.once('exit', () => listener());
      },
      kill: () => {
        // Electron's own kill asks first, and asking is what a lock must not have to do.
        if (child.pid === undefined) child.once('spawn', () => killAtOnce(child.pid));
        else killAtOnce(child.pid);
      },
    };
  };

const killAtOnce = (pid: number | undefined): void => {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // It had ended already.
  }
};
