import { readdirSync, readFileSync } from 'node:fs';

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/**
 * Ids of the vault processes that this process started (Linux: from /proc).
 * Asked of the system and not of the program, because it is the program's word that is being checked.
 */
export function vaultProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      // The fields after the name in parentheses: state, then the parent's id.
      const parent = read(`/proc/${id}/stat`).split(') ').at(-1)?.split(' ')[1];
      return parent === String(process.pid) && /vault\/process\.[tj]s/.test(read(`/proc/${id}/cmdline`));
    })
    .map(Number);
}

/** Resolves to true once that process is gone; to false if it still runs after five seconds. */
export async function ended(id: number): Promise<boolean> {
  for (let waited = 0; waited < 5_000; waited += 50) {
    try {
      process.kill(id, 0);
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** Ids of all processes that were started with this text among their arguments (Linux). */
export const processesWith = (text: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((id) => read(`/proc/${id}/cmdline`).includes(text))
    .map(Number);

/** Ends a process at once and waits, without letting anything else of this process run, until it is gone. */
export function kill(id: number): void {
  const gone = () => /^$|\) [ZX] /.test(read(`/proc/${id}/stat`));
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    return;
  }
  for (let waited = 0; waited < 5_000 && !gone(); waited += 5)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
