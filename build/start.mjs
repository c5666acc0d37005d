// npm start: Handrail in Electron, or where that cannot be, in an installed Chromium.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, tryBrowser } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { complain, follow, isMain, node24, root, say } from './tools.mjs';

/**
 * Electron's binary, or null. `ELECTRON_OVERRIDE_DIST_PATH` is Electron's own variable.
 * @param {string} folder
 * @param {Record<string, string | undefined>} env
 * @param {(path: string) => boolean} exists
 * @param {(path: string, encoding: 'utf8') => string} read
 * @returns {string | null}
 */
export const findElectron = (folder, env = process.env, exists = existsSync, read = readFileSync) => {
  const record = join(folder, 'node_modules', 'electron', 'path.txt');
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const name = exists(record) ? read(record, 'utf8').trim() : (names[process.platform] ?? 'electron');
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'node_modules', 'electron', 'dist');
  const path = join(dist, name);
  return exists(path) ? path : null;
};

/**
 * macOS and Windows always have a screen; on Linux one of these says where it is.
 * @param {Record<string, string | undefined>} env
 * @param {string} platform
 */
export const hasDisplay = (env = process.env, platform = process.platform) =>
  platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);

/**
 * What to open, as data: `electron`, `preview`, or `nothing` with a sentence.
 * Electron keeps its sandbox, so it does not run as root.
 * @param {{ electron: string | null, display: boolean, browser: boolean, isRoot: boolean }} machine
 */
export const chooseHost = ({ electron, display, browser, isRoot }) => {
  if (!display)
    return {
      host: 'nothing',
      sentence:
        'There is no screen here. Start Handrail from a desktop, or run `xvfb-run npm start`; `npm test` needs no screen.',
    };
  if (electron !== null && !isRoot) return { host: 'electron', sentence: '' };
  const why = electron === null ? 'Electron is not installed here' : 'Electron does not run as root';
  if (browser)
    return { host: 'preview', sentence: `${why}: Handrail opens in the installed Chromium instead.` };
  return {
    host: 'nothing',
    sentence: `${why}, and no Chromium or Chrome was found. Run \`npx install-electron\`, or name a browser in CHROME_PATH.`,
  };
};

const start = async () => {
  ensurePackages();
  const electron = findElectron(root);
  const isRoot = process.getuid?.() === 0;
  const display = hasDisplay();
  const needsBrowser = display && (electron === null || isRoot);
  const { host, sentence } = chooseHost({
    electron,
    display,
    browser: process.platform !== 'linux' || (needsBrowser && tryBrowser()),
    isRoot,
  });
  if (host === 'nothing') {
    complain(sentence);
    return 1;
  }
  ensureBuild();
  const args = process.argv.slice(2);
  if (host === 'electron') return follow(electron, [root, ...args]);
  say(sentence);
  return follow(node24, ['electron/preview/index.ts', '--vault', 'out/vault/process.js', ...args]);
};

if (isMain(import.meta.url)) process.exit(await start());
