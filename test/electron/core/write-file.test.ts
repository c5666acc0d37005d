import type { FileHandle } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** What goes wrong at the nth call of an operation on a file; the rest is real. */
const fault = vi.hoisted(() => ({ operation: '', code: '', at: 0, shortWrites: false }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  let count = 0;
  const mayFail = (operation: string) => {
    if (fault.operation !== operation) return;
    count += 1;
    if (count <= fault.at) return;
    count = 0;
    throw Object.assign(new Error(`${fault.code}: /home/ana/secret`), { code: fault.code });
  };
  const withFaults = (file: FileHandle): FileHandle =>
    new Proxy(file, {
      get: (target, name) => {
        const member = Reflect.get(target, name) as unknown;
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]) => {
          // Linux closes a file even where it says that closing failed.
          if (name === 'close') await target.close();
          mayFail(String(name));
          if (name === 'close') return undefined;
          const [bytes, at, length] = args as [Uint8Array, number, number];
          if (name === 'write' && fault.shortWrites) return target.write(bytes, at, Math.min(length, 3));
          return Reflect.apply(member, target, args) as unknown;
        };
      },
    });
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      mayFail('open');
      return withFaults(await real.open(...args));
    },
    rename: (from: string, to: string) => {
      mayFail('rename');
      return real.rename(from, to);
    },
  };
});

const { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } = await import('node:fs/promises');
const { tmpdir } = await import('node:os');
const { join } = await import('node:path');
const { writeFileWhole, writeFolderWhole } = await import('../../../electron/core/write-file.ts');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-write-'));
});
afterEach(async () => {
  Object.assign(fault, { operation: '', code: '', at: 0, shortWrites: false });
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

const bytes = (text: string) => [new TextEncoder().encode(text)];
const path = (name: string) => join(folder, name);

describe('an exported file', () => {
  it('takes every name that the file system takes', async () => {
    const path = join(folder, `${'記'.repeat(83)}.html`);
    await writeFileWhole(path, bytes('<p>'));
    expect(await readFile(path, 'utf8')).toBe('<p>');
  });

  it('is written as a whole, for its owner only', async () => {
    await writeFileWhole(path('a.md'), bytes('What was said.'));
    expect(await readFile(path('a.md'), 'utf8')).toBe('What was said.');
    expect((await stat(path('a.md'))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('replaces the one that the manager chose', async () => {
    await writeFile(path('a.md'), 'an older one');
    await writeFileWhole(path('a.md'), bytes('new'));
    expect(await readFile(path('a.md'), 'utf8')).toBe('new');
  });

  it('is whole where the system writes a few bytes at a time', async () => {
    fault.shortWrites = true;
    await writeFileWhole(path('a.md'), bytes('ten times as long as one short write'));
    expect(await readFile(path('a.md'), 'utf8')).toBe('ten times as long as one short write');
  });

  const failures = [
    ['open', 'EACCES', 'storage'],
    ['open', 'EROFS', 'storage'],
    ['open', 'ENOSPC', 'disk-full'],
    ['write', 'ENOSPC', 'disk-full'],
    ['write', 'EDQUOT', 'disk-full'],
    ['write', 'EIO', 'storage'],
    ['sync', 'EIO', 'storage'],
    ['sync', 'ENOSPC', 'disk-full'],
    ['close', 'ENOSPC', 'disk-full'],
    ['rename', 'EACCES', 'storage'],
  ] as const;
  it.each(failures)(
    'leaves the old one and nothing else where %s fails with %s',
    async (operation, code, kind) => {
      await writeFile(path('a.md'), 'an older one');
      Object.assign(fault, { operation, code });
      const writing = writeFileWhole(path('a.md'), bytes('new'));
      await expect(writing).rejects.toMatchObject({ kind });
      await expect(writing).rejects.not.toThrow(/secret/);
      fault.operation = '';
      expect(await readdir(folder)).toEqual(['a.md']);
      expect(await readFile(path('a.md'), 'utf8')).toBe('an older one');
    },
  );

  it('does not replace a folder', async () => {
    await mkdir(path('a.md'));
    await expect(writeFileWhole(path('a.md'), bytes('new'))).rejects.toMatchObject({ kind: 'storage' });
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('says so where its folder is gone', async () => {
    await expect(writeFileWhole(path('gone/a.md'), bytes('x'))).rejects.toMatchObject({ kind: 'storage' });
  });
});

describe('an exported folder', () => {
  const files = [
    { path: 'Ana Ruiz/2026-03-04.md', content: bytes('One') },
    { path: 'Ana Ruiz/2026-03-11.md', content: bytes('Two') },
    { path: 'index.md', content: bytes('All') },
  ];

  it('is written with its own folders', async () => {
    await writeFolderWhole(path('journal'), files);
    expect(await readFile(path('journal/Ana Ruiz/2026-03-11.md'), 'utf8')).toBe('Two');
    expect((await readdir(path('journal'))).sort()).toEqual(['Ana Ruiz', 'index.md']);
    expect(await readdir(folder)).toEqual(['journal']);
  });

  it('may take the place of an empty one', async () => {
    await mkdir(path('journal'));
    await writeFolderWhole(path('journal'), files);
    expect(await readFile(path('journal/index.md'), 'utf8')).toBe('All');
  });

  it('never goes into one that holds something', async () => {
    await mkdir(path('journal'));
    await writeFile(path('journal/mine.md'), 'mine');
    await expect(writeFolderWhole(path('journal'), files)).rejects.toMatchObject({ kind: 'already-exists' });
    expect(await readdir(path('journal'))).toEqual(['mine.md']);
    expect(await readdir(folder)).toEqual(['journal']);
  });

  it.each([0, 1, 2])('is not there at all where the disk fills up after %i files', async (at) => {
    Object.assign(fault, { operation: 'write', code: 'ENOSPC', at });
    await expect(writeFolderWhole(path('journal'), files)).rejects.toMatchObject({ kind: 'disk-full' });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['../out.md', '/etc/passwd', 'a/../../out.md'])('holds no file named %s', async (name) => {
    await expect(writeFolderWhole(path('journal'), [{ path: name, content: bytes('x') }])).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });
});
