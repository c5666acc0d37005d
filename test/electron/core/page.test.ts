import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listPage } from '../../../build/page-manifest.ts';
import { contentSecurityPolicy, openPage } from '../../../electron/core/page.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-page-'));
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(folder, 'renderer', 'index.html'), '<p>Handrail</p>');
  await writeFile(join(folder, 'renderer', 'assets', 'index-1.js'), 'start()');
  await writeFile(join(folder, 'secret.txt'), 'not of the page');
  await writeManifest();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const writeManifest = async (change: object = {}) =>
  writeFile(
    join(folder, 'renderer.manifest.json'),
    JSON.stringify({ ...listPage(join(folder, 'renderer')), ...change }),
  );
const textOf = async (path: string) => {
  const file = await openPage(folder)(path);
  return file === null ? null : new TextDecoder().decode(file.bytes);
};

describe('the built page', () => {
  it('answers with the files of its manifest', async () => {
    expect(await textOf('/index.html')).toBe('<p>Handrail</p>');
    expect(await textOf('/')).toBe('<p>Handrail</p>');
    expect(await openPage(folder)('/assets/index-1.js')).toMatchObject({
      mime: 'text/javascript; charset=utf-8',
    });
  });

  it.each([
    '/secret.txt',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/',
    '/assets',
    '//index.html',
    'index.html',
    '/INDEX.HTML',
    '/constructor',
    '/__proto__',
    '',
  ])('has nothing at %j', async (path) => {
    expect(await textOf(path)).toBeNull();
  });

  it('does not answer with a file that was changed since the build', async () => {
    await writeFile(join(folder, 'renderer', 'assets', 'index-1.js'), 'steal()');
    expect(await textOf('/assets/index-1.js')).toBeNull();
  });

  it.each(['/../secret.txt', '/a/../b', 'relative', '/a//b'])('refuses a manifest with %j', async (path) => {
    await writeManifest({ [path]: { mime: 'text/plain', sha256: '0'.repeat(64) } });
    expect(() => openPage(folder)).toThrow();
  });

  it('may not hold a file of an unknown kind', async () => {
    await writeFile(join(folder, 'renderer', 'tool.exe'), '');
    expect(() => listPage(join(folder, 'renderer'))).toThrow(/tool\.exe/);
  });

  it('may load itself and nothing else', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });
});
