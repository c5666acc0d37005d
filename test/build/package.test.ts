import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fontFiles } from '../../electron/vault/export/html/fonts.ts';

const root = join(import.meta.dirname, '../..');
const { files } = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as { files: string[] };

/** electron-builder's rule: the last pattern that matches decides. */
const isPacked = (path: string): boolean =>
  files.reduce(
    (packed, pattern) =>
      pattern.startsWith('!')
        ? packed && !matchesGlob(path, pattern.slice(1))
        : packed || matchesGlob(path, pattern),
    false,
  );

describe('a package of the app', () => {
  it.each(fontFiles().map((file) => [file]))('brings along %s, which an export takes with it', (file) => {
    const { resolve } = createRequire(import.meta.url);
    expect(resolve(file)).toBe(join(root, 'node_modules', file));
    expect(isPacked(`node_modules/${file}`)).toBe(true);
    expect(isPacked(`node_modules/${file.split('/').slice(0, 2).join('/')}/package.json`)).toBe(true);
  });

  it('brings along what the bundle leaves outside it', () => {
    const config = readFileSync(join(root, 'electron.vite.config.ts'), 'utf8');
    const native = [...(/const native = \[(.+)\]/.exec(config)?.[1] ?? '').matchAll(/'([^']+)'/g)];
    expect(native.length).toBeGreaterThan(0);
    for (const [, name] of native) expect(isPacked(`node_modules/${name}/package.json`), name).toBe(true);
  });

  it('holds no tests, no sources, and nothing that only the build needs', () => {
    for (const path of [
      'test/e2e/demo.ts',
      'electron/main/app.ts',
      'out/demo/data/journal.db',
      'out/types/test.tsbuildinfo',
      'node_modules/react/package.json',
      'node_modules/better-sqlite3-multiple-ciphers/src/better_sqlite3.cpp',
    ])
      expect(isPacked(path), path).toBe(false);
  });
});
