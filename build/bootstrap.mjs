// Makes sure that the packages, and for the tests a browser, are there. Runs on Node 20 with nothing installed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complain, node24, root, run, say } from './tools.mjs';

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
};

/**
 * True where `installed` (npm's own record in node_modules) has every package of `wanted` (the lock file).
 * Optional ones are for other systems more often than not.
 */
export const packagesMatch = (wanted, installed) => {
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted.packages ?? {}).every(([path, entry]) => {
    if (path === '' || entry.optional || entry.devOptional || entry.link) return true;
    const there = installed.packages?.[path];
    return there?.version === entry.version && there?.integrity === entry.integrity;
  });
};

const packagesAreThere = () =>
  existsSync(node24) &&
  packagesMatch(
    readJson(join(root, 'package-lock.json')),
    readJson(join(root, 'node_modules', '.package-lock.json')),
  );

const electronMinutes = 3;

/** Installs what the lock file names, if it is not what is there. Ends the run where that fails. */
export const ensurePackages = () => {
  if (packagesAreThere()) return;
  say('Installing the packages that package-lock.json names …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  if (run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0 || !existsSync(node24)) {
    complain('The packages could not be installed. Is the network there? `npm ci` shows what went wrong.');
    process.exit(1);
  }
  const electron = join(root, 'node_modules', 'electron', 'install.js');
  if (run(node24, [electron], { timeout: electronMinutes * 60_000, quiet: true }) !== 0)
    say('Electron itself could not be downloaded; `npm start` uses an installed Chromium instead.');
};

const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/**
 * Where the tests find a browser. Other systems name theirs in CHROME_PATH.
 * @param {(path: string) => boolean} exists
 * @param {string | undefined} chromePath
 */
export const browserIsThere = (exists = existsSync, chromePath = process.env.CHROME_PATH) =>
  (chromePath !== undefined && chromePath !== '' && exists(chromePath)) ||
  browsers.some((path) => exists(path));

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

const aptInstall = (...names) => {
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet);
};

/** Installs Chromium, and Xvfb for a window without a screen, on Debian as root. True where a browser is there. */
export const tryBrowser = () => {
  if (!browserIsThere() && isDebianRoot()) {
    say('Installing Chromium and Xvfb …');
    aptInstall('chromium', 'xvfb');
  }
  return browserIsThere();
};

/** A browser for the tests, or the end with a sentence that says what to do. */
export const ensureBrowser = () => {
  if (tryBrowser()) return;
  complain('The tests need Chromium or Chrome: install one, or name it in CHROME_PATH.');
  process.exit(1);
};

/** Programs that are not ours and read the exported files back, and the packages that bring them. */
const readers = [
  { path: '/usr/bin/pdftotext', name: 'poppler-utils' },
  { path: '/usr/bin/age', name: 'age' },
];

/** The independent readers of exported files. Where one cannot be had, its tests say that they were skipped. */
export const tryReaders = () => {
  const missing = readers.filter(({ path }) => !existsSync(path)).map(({ name }) => name);
  if (missing.length === 0) return;
  if (isDebianRoot()) {
    say(`Installing ${missing.join(' and ')}, with which the tests read the exported files back …`);
    aptInstall(...missing);
  }
  const absent = readers.filter(({ path }) => !existsSync(path)).map(({ name }) => name);
  if (absent.length > 0)
    say(`Without ${absent.join(' and ')} the exported files are not all read back: those tests are SKIPPED.`);
};
