import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  folder: string;
  /** Takes all the room that is left. */
  fill(): void;
  /** Gives it back. */
  free(): void;
  remove(): void;
}

/** A file system of its own of so many kilobytes, or the reason why there is none. */
export function smallDisk(kilobytes: number): SmallDisk | { reason: string } {
  if (process.platform !== 'linux') return { reason: `no tmpfs on ${process.platform}` };
  if (process.getuid?.() !== 0) return { reason: 'only root may mount' };
  const folder = mkdtempSync(join(tmpdir(), 'handrail-small-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    remove();
    return { reason: `mount failed: ${error instanceof Error ? error.message.split('\n')[0] : error}` };
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => {
      for (let size = 1 << 20; size >= 256; size >>= 1) {
        for (;;) {
          try {
            writeFileSync(filler, Buffer.alloc(size, 1), { flag: 'a' });
          } catch {
            break;
          }
        }
      }
    },
    free: () => rmSync(filler, { force: true }),
    remove: () => {
      execFileSync('umount', ['-l', folder]);
      remove();
    },
  };
}
