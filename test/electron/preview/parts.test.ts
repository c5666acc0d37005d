import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../../electron/preview/chromium.ts';
import { folderDialogs, previewDialogs } from '../../../electron/preview/dialogs.ts';
import { filePreferences } from '../../../electron/preview/preferences.ts';
import { printWith } from '../../../electron/preview/print.ts';
import { makeProfile } from '../../../electron/preview/profile.ts';
import { defaultPreferences } from '../../../shared/contract/app.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-parts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the browser', () => {
  const only =
    (...paths: string[]) =>
    (path: string) =>
      paths.includes(path);
  it('is the one that the manager names, if it is there', () => {
    expect(findChromium('/my/chrome', 'linux', only('/my/chrome', '/usr/bin/chromium'))).toBe('/my/chrome');
    expect(findChromium('/gone', 'linux', only('/usr/bin/chromium'))).toBe('/usr/bin/chromium');
  });
  it('is looked for where it usually is', () => {
    expect(findChromium('', 'linux', only('/usr/bin/google-chrome'))).toBe('/usr/bin/google-chrome');
    expect(findChromium('', 'win32', only('/usr/bin/google-chrome'))).toBeNull();
  });
});

describe('an export without a native dialog', () => {
  it('goes into one folder that the manager is told, never over a file that is there', async () => {
    const exports = join(folder, 'exports');
    const dialogs = folderDialogs(exports);
    const place = (name: string) => ({ path: join(exports, name), shownAs: `exports/${name}` });
    expect(await dialogs.chooseSaveFile({ name: 'Ana', extension: 'md' })).toEqual(place('Ana.md'));
    await writeFile(join(exports, 'Ana.md'), '');
    expect(await dialogs.chooseSaveFile({ name: 'Ana', extension: 'md' })).toEqual(place('Ana (2).md'));
    await mkdir(join(exports, 'Journal'));
    expect(await dialogs.chooseFolder({ name: 'Journal' })).toEqual(place('Journal (2)'));
    expect((await stat(exports)).mode & 0o777).toBe(0o700);
  });
});

describe.skipIf(process.platform === 'win32')('a picture that is chosen in the preview', () => {
  const kinds = { name: 'Pictures', extensions: ['png', 'jpg'] };
  afterEach(() => vi.unstubAllEnvs());

  /** The desktop's file dialog: remembers what it was asked and says what it is told to. */
  const zenity = async (answer: string): Promise<string> => {
    const asked = join(folder, 'asked');
    await writeFile(join(folder, 'zenity'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${asked}'\n${answer}\n`, {
      mode: 0o755,
    });
    vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
    vi.stubEnv('DISPLAY', ':0');
    return asked;
  };

  it('is asked for in the dialog of the desktop, in both cases of its endings', async () => {
    const asked = await zenity("echo '/home/ana/white board.png'");
    const { chooseOpenFile } = previewDialogs(folder, false);
    expect(await chooseOpenFile(kinds)).toEqual({ path: '/home/ana/white board.png' });
    expect(await readFile(asked, 'utf8')).toBe(
      '--file-selection\n--file-filter=Pictures | *.png *.PNG *.jpg *.JPG\n',
    );
  });

  it('may be none', async () => {
    await zenity('exit 1');
    expect(await previewDialogs(folder, false).chooseOpenFile(kinds)).toBeNull();
  });

  it('is told how it comes in otherwise, where there is no dialog', async () => {
    await expect(previewDialogs(folder, true).chooseOpenFile(kinds)).rejects.toThrow('Paste it instead.');
  });
});

describe('the profile', () => {
  it('of a preview that was killed is deleted by the next one, and no other', async () => {
    const dead = join(folder, 'handrail-preview-4194304-abc');
    const alive = join(folder, `handrail-preview-${process.pid}-abc`);
    const foreign = join(folder, 'handrail-preview-test-2P3FfE');
    // As earlier previews named theirs; a browser that holds one says so in it.
    const unnumbered = join(folder, 'handrail-preview-2P3FfE');
    const held = join(folder, 'handrail-preview-XH0rC4');
    const letGo = join(folder, 'handrail-preview-zGT7Bj');
    const all = [dead, alive, foreign, unnumbered, held, letGo];
    for (const path of all) await mkdir(path);
    await symlink(`host-with-dash-${process.pid}`, join(held, 'SingletonLock'));
    await symlink('host-4194304', join(letGo, 'SingletonLock'));
    const profile = await makeProfile(folder);
    expect([...all, profile.folder].filter(existsSync)).toEqual([alive, foreign, held, profile.folder]);
    expect(profile.folder).toContain(`handrail-preview-${process.pid}-`);
    await profile.remove();
    expect(existsSync(profile.folder)).toBe(false);
  });
});

describe('preferences of the preview', () => {
  it('are read again, and fall back to their defaults', async () => {
    const file = join(folder, 'deep', 'preferences.json');
    expect(filePreferences(file).read()).toEqual(defaultPreferences);
    filePreferences(file).write({ lockAfterMinutes: 3 });
    expect(filePreferences(file).read()).toEqual({ ...defaultPreferences, lockAfterMinutes: 3 });
    await writeFile(file, '{ broken');
    expect(filePreferences(file).read()).toEqual(defaultPreferences);
  });
});

describe('printing', () => {
  const print = printWith(findChromium() ?? '');
  const titled = (body: string) => `<!doctype html><html lang="en"><title>Review</title><body>${body}`;

  it('makes a tagged PDF with an outline', async () => {
    const pdf = Buffer.from(await print(titled('<h1>Ana Ruiz</h1><p>What was said.</p>'))).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(pdf).toContain('/Lang');
  });

  it('follows the page size of the document', async () => {
    const pdf = Buffer.from(await print(titled('<style>@page { size: 200px 300px }</style>x'))).toString(
      'latin1',
    );
    expect(pdf).toMatch(/\/MediaBox \[0 0 150 22[45]/);
  });

  it('runs no script and asks for nothing', async () => {
    const hostile = titled(
      '<script>document.body.innerHTML = "<h1>ran</h1><h1>ran</h1>"</script><img src="https://example.org/x.png"><iframe src="file:///etc/passwd"></iframe><p>calm',
    );
    const pdf = Buffer.from(await print(hostile)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).not.toContain('/Outlines');
  });
});
