// npm run build: electron/, renderer/ and shared/ become out/.
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './bootstrap.mjs';
import { clearStamp, hashSources, isStale, writeStamp } from './stale.mjs';
import { complain, isMain, node24, root, run, say } from './tools.mjs';

const lock = join(root, 'out', '.building');
const lockMinutes = 5;

const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

const isAbandoned = () => {
  try {
    return Date.now() - statSync(lock).mtimeMs > lockMinutes * 60_000;
  } catch {
    return false;
  }
};

/** Two builds at once would empty each other's folders. */
const withLock = (work) => {
  mkdirSync(join(root, 'out'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAbandoned()) rmSync(lock, { recursive: true, force: true });
      else pause(200);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};

const build = () => {
  const hash = hashSources(root);
  clearStamp(root);
  for (const folder of ['main', 'preload', 'vault', 'chunks'])
    rmSync(join(root, 'out', folder), { recursive: true, force: true });
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const code = run(node24, [tool, 'build', '--logLevel', 'warn'], { env: { NODE_ENV: 'production' } });
  if (code === 0) writeStamp(root, hash);
  return code;
};

/** Builds if the sources changed since. Ends the run where that fails. */
export const ensureBuild = () => {
  if (!isStale(root)) return;
  say('Building …');
  const code = withLock(() => (isStale(root) ? build() : 0));
  if (code === 0) return;
  complain('The build failed.');
  process.exit(code);
};

if (isMain(import.meta.url)) {
  ensurePackages();
  process.exit(withLock(build));
}
