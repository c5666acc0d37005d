import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { binaryIn } from '../../build/after-pack.mjs';
import { browserIsThere, packagesMatch } from '../../build/bootstrap.mjs';
import { countTests } from '../../build/count-tests.mjs';
import { fuses } from '../../build/fuses.mjs';
import { clearStamp, hashSources, isStale, writeStamp } from '../../build/stale.mjs';
import { chooseHost, findElectron, hasDisplay } from '../../build/start.mjs';

const root = join(import.meta.dirname, '../..');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-build-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a build', () => {
  const built = async () => {
    await mkdir(join(folder, 'shared'), { recursive: true });
    await mkdir(join(folder, 'out'), { recursive: true });
    await writeFile(join(folder, 'shared', 'a.ts'), 'one');
    await writeFile(join(folder, 'out', 'renderer.manifest.json'), '{}');
    writeStamp(folder, hashSources(folder));
  };

  it('is fresh while nothing that it read has changed, whatever the dates say', async () => {
    await built();
    expect(isStale(folder)).toBe(false);
    await utimes(join(folder, 'shared', 'a.ts'), new Date(), new Date());
    expect(isStale(folder)).toBe(false);
  });

  it.each([
    ['a source changed', async () => writeFile(join(folder, 'shared', 'a.ts'), 'two')],
    ['a source appeared', async () => writeFile(join(folder, 'shared', 'b.ts'), '')],
    ['a source is gone', async () => rm(join(folder, 'shared', 'a.ts'))],
    ['the page is gone', async () => rm(join(folder, 'out', 'renderer.manifest.json'))],
    ['another one began and did not end', async () => clearStamp(folder)],
  ])('is stale where %s', async (_what, change) => {
    await built();
    await change();
    expect(isStale(folder)).toBe(true);
  });
});

describe('the installed packages', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/mac-only': { version: '1.0.0', integrity: 'sha512-m', optional: true },
    },
  };
  it('match where they are those of the lock file, without those of other systems', () => {
    expect(
      packagesMatch(wanted, { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } }),
    ).toBe(true);
  });
  it.each([
    ['are missing', { packages: {} }],
    ['are older', { packages: { 'node_modules/a': { version: '0.9.0', integrity: 'sha512-a' } } }],
    ['are others', { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } } }],
    ['were never installed', null],
  ])('do not match where they %s', (_what, installed) => {
    expect(packagesMatch(wanted, installed)).toBe(false);
  });
});

describe('npm start', () => {
  const machine = { electron: '/electron', display: true, browser: true, isRoot: false };
  it('opens Electron where that is there', () => {
    expect(chooseHost(machine).host).toBe('electron');
  });
  it('opens the preview otherwise, and says why in one line', () => {
    for (const other of [
      { ...machine, electron: null },
      { ...machine, isRoot: true },
    ]) {
      const { host, sentence } = chooseHost(other);
      expect(host).toBe('preview');
      expect(sentence).toMatch(/^Electron .+ instead\.$/);
    }
  });
  it('says what to do where neither can be opened', () => {
    expect(chooseHost({ ...machine, display: false })).toMatchObject({
      host: 'nothing',
      sentence: expect.stringContaining('screen'),
    });
    expect(chooseHost({ ...machine, electron: null, browser: false })).toMatchObject({
      host: 'nothing',
      sentence: expect.stringContaining('CHROME_PATH'),
    });
  });
  it('finds the binary of Electron where Electron puts it, or where its variable says', () => {
    const read = () => 'electron';
    const at = (path: string) => (candidate: string) => candidate === path || candidate.endsWith('path.txt');
    expect(findElectron('/p', {}, at('/p/node_modules/electron/dist/electron'), read)).toBe(
      '/p/node_modules/electron/dist/electron',
    );
    expect(findElectron('/p', { ELECTRON_OVERRIDE_DIST_PATH: '/e' }, at('/e/electron'), read)).toBe(
      '/e/electron',
    );
    expect(findElectron('/p', {}, () => false, read)).toBeNull();
  });
  it('knows a screen by its variables on Linux only', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });
});

describe('the tests', () => {
  it('find a browser by name or in its usual place', () => {
    expect(browserIsThere((path: string) => path === '/usr/bin/chromium', undefined)).toBe(true);
    expect(browserIsThere((path: string) => path === '/mine', '/mine')).toBe(true);
    expect(browserIsThere(() => false, '/mine')).toBe(false);
  });

  it('are counted from their report', () => {
    const suite = (status: string, ...tests: string[]) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    });
    expect(
      countTests({
        numPassedTests: 5,
        numFailedTests: 1,
        testResults: [suite('passed', 'passed'), suite('failed', 'failed')],
      }),
    ).toEqual({ passed: 5, failed: 1 });
  });

  it('count a suite that could not start as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countTests({ numPassedTests: 5, numFailedTests: 0, testResults })).toEqual({
      passed: 5,
      failed: 1,
    });
  });

  it('that never ran are a failure', () => {
    const script = join(root, 'build', 'count-tests.mjs');
    const said = execFileSync(process.execPath, [script, join(folder, 'missing.json')], { encoding: 'utf8' });
    expect(said).toBe('0 passed, 1 failed\n');
  });
});

describe('the packaged app', () => {
  it('has all nine fuses set', () => {
    expect(fuses).toMatchObject({
      strictlyRequireAllFuses: true,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      [FuseV1Options.WasmTrapHandlers]: true,
    });
    expect(Object.keys(fuses).filter((key) => /^\d$/.test(key))).toHaveLength(9);
  });

  it('has its binary found on every system, or the packaging fails', () => {
    const there = (path: string) => path === '/out/handrail';
    expect(binaryIn('/out', 'darwin', 'Handrail', there)).toBe('/out/Handrail.app');
    expect(binaryIn('/out', 'win32', 'Handrail', there)).toBe('/out/Handrail.exe');
    expect(binaryIn('/out', 'linux', 'Handrail', there)).toBe('/out/handrail');
    expect(() => binaryIn('/out', 'linux', 'Handrail', () => false)).toThrow();
  });
});

describe('the scripts that run before anything is installed', () => {
  it.each([
    'bootstrap',
    'build',
    'start',
    'test',
    'check',
    'demo',
    'preview',
    'run',
    'count-tests',
    'stale',
    'tools',
  ])('%s.mjs needs nothing but Node', async (name) => {
    const { readFile } = await import('node:fs/promises');
    const text = await readFile(join(root, 'build', `${name}.mjs`), 'utf8');
    const imported = [...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from);
    expect(imported.filter((from) => !from?.startsWith('node:') && !from?.startsWith('./'))).toEqual([]);
  });
});
