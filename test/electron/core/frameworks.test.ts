import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { frameworkHandlers, textOf } from '../../../electron/core/frameworks.ts';
import { mostLadderText } from '../../../shared/contract/frameworks.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-ladders-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = { ok: false, faults: [] };
const choosing = (path: string | null) => {
  const asked: unknown[] = [];
  const handlers = frameworkHandlers(
    {
      request: (name, input) => {
        asked.push([name, input]);
        return Promise.resolve({ ok: true, value: read });
      },
    },
    { chooseOpenFile: () => Promise.resolve(path === null ? null : { path }) },
  );
  return { asked, read: async () => handlers['app.readFramework']({}) };
};

describe('a ladder that the manager chooses', () => {
  it('goes to the vault as its text, with the file’s name for want of another; the page hears no place', async () => {
    const path = join(folder, 'Engineering 2026.csv');
    await writeFile(path, '\uFEFFcompetency;level;descriptor');
    const chosen = choosing(path);
    expect(await chosen.read()).toEqual(read);
    expect(chosen.asked).toEqual([
      ['frameworks.read', { text: 'competency;level;descriptor', name: 'Engineering 2026' }],
    ]);
  });

  it('may be none', async () => {
    const chosen = choosing(null);
    await expect(chosen.read()).rejects.toMatchObject({ kind: 'cancelled' });
    expect(chosen.asked).toEqual([]);
  });

  it('is not read where it is larger than 1 MB, or no file', async () => {
    const large = join(folder, 'large.csv');
    await writeFile(large, '');
    await truncate(large, mostLadderText + 1);
    await expect(choosing(large).read()).rejects.toMatchObject({
      kind: 'invalid-input',
      message: 'This file is larger than 1 MB. A ladder is smaller; nothing was added.',
    });
    for (const path of [folder, join(folder, 'gone.csv')])
      await expect(choosing(path).read()).rejects.toMatchObject({ kind: 'invalid-input' });
  });

  it('may be written by a spreadsheet: UTF-8 with or without a mark, UTF-16, or the Windows code page', () => {
    const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list);
    expect(textOf(Buffer.from('\uFEFFé', 'utf8'))).toBe('é');
    expect(textOf(Buffer.from('\uFEFFé', 'utf16le'))).toBe('é');
    expect(textOf(bytes(0xfe, 0xff, 0x00, 0xe9))).toBe('é');
    expect(textOf(bytes(0x80, 0xe9))).toBe('€é');
  });
});
