import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pictureHandlers } from '../../../electron/core/pictures.ts';
import type { Result } from '../../../shared/contract/errors.ts';
import { maxPictureBytes, pictureFaultWords } from '../../../shared/pictures/index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-pictures-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const added = { hash: '0'.repeat(64), type: 'image/png', width: 1, height: 1 } as const;

const choosing = (path: string | null, answer: Result<unknown> = { ok: true, value: added }) => {
  const asked: unknown[] = [];
  const handlers = pictureHandlers(
    {
      request: (name, input) => {
        asked.push([name, input]);
        return Promise.resolve(answer);
      },
    },
    { chooseOpenFile: () => Promise.resolve(path === null ? null : { path }) },
  );
  return { asked, add: async () => handlers['app.addPicture']({}) };
};

describe('a picture that the manager chooses', () => {
  it('goes to the vault as its bytes; the page hears neither place nor name', async () => {
    const path = join(folder, 'IMG_2026 Ana.png');
    await writeFile(path, 'bytes');
    const { asked, add } = choosing(path);
    expect(await add()).toEqual(added);
    expect(asked).toEqual([['attachments.add', { base64: Buffer.from('bytes').toString('base64') }]]);
  });

  it('may be none', async () => {
    const { asked, add } = choosing(null);
    await expect(add()).rejects.toMatchObject({ kind: 'cancelled' });
    expect(asked).toEqual([]);
  });

  it('is not read where it is too large, or no file that can be read', async () => {
    const large = join(folder, 'large.png');
    await writeFile(large, '');
    await truncate(large, maxPictureBytes + 1);
    const refused = async (path: string) => {
      const { asked, add } = choosing(path);
      const error = await add().then(
        () => null,
        (reason: Error) => reason,
      );
      expect(error).toMatchObject({ kind: 'invalid-input' });
      expect(asked).toEqual([]);
      return error?.message;
    };
    expect(await refused(large)).toBe(pictureFaultWords.size);
    for (const path of [folder, join(folder, 'gone.png'), '/dev/zero'])
      expect(await refused(path)).toBe('This file could not be read. Nothing was added.');
  });

  it('is told what the vault says of it', async () => {
    const path = join(folder, 'a.png');
    await writeFile(path, 'x');
    const { add } = choosing(path, { ok: false, error: { kind: 'disk-full', message: 'The disk is full.' } });
    await expect(add()).rejects.toMatchObject({ kind: 'disk-full' });
  });
});
