import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { HandrailError } from '../../shared/contract/errors.ts';
import { firstFree } from '../core/first-free.ts';
import type { ChosenTarget, Host } from '../core/host.ts';

type Dialogs = Pick<Host, 'chooseSaveFile' | 'chooseFolder' | 'chooseOpenFile'>;

/** The file of one of these endings that was changed last; null where there is none. */
const newestIn = (folder: string, extensions: readonly string[]): string | null => {
  if (!existsSync(folder)) return null;
  const found = readdirSync(folder)
    .filter((name) => extensions.some((ending) => name.toLowerCase().endsWith(`.${ending}`)))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  return found[0] ?? null;
};

/** Without a native dialog: into one folder, never over a file that is there. */
export const folderDialogs = (folder: string): Dialogs => {
  const place = (name: string, extension: string): Promise<ChosenTarget> => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = firstFree(folder, name, extension);
    // Nobody chose this place, so the manager is told it.
    return Promise.resolve({ path, shownAs: join(basename(folder), basename(path)) });
  };
  return {
    chooseSaveFile: ({ name, extension }) => place(name, extension),
    chooseFolder: ({ name }) => place(name, ''),
    chooseOpenFile: async ({ extensions, amongExports = false }) => {
      if (!amongExports)
        throw new HandrailError('not-found', 'No file can be chosen here. Paste it instead.');
      const path = newestIn(folder, extensions);
      if (path === null)
        throw new HandrailError(
          'not-found',
          `No file can be chosen here. Put it into the folder “${basename(folder)}”, then try again.`,
        );
      return { path };
    },
  };
};

const run = promisify(execFile);

const zenity = async (...args: string[]): Promise<string | null> => {
  try {
    const { stdout } = await run('zenity', ['--file-selection', ...args]);
    const path = stdout.replace(/\n$/, '');
    return path === '' ? null : path;
  } catch {
    // It ends with 1 where the manager cancelled.
    return null;
  }
};

/** GNOME's dialogs. The preview can show none of its own. */
const zenityDialogs: Dialogs = {
  chooseSaveFile: async ({ name, extension }) => {
    const path = await zenity('--save', '--confirm-overwrite', `--filename=${name}.${extension}`);
    return path === null ? null : { path };
  },
  chooseFolder: async ({ name }) => {
    const folder = await zenity('--directory');
    return folder === null ? null : { path: firstFree(folder, name, '') };
  },
  chooseOpenFile: async ({ name, extensions }) => {
    const patterns = extensions.flatMap((ending) => [`*.${ending}`, `*.${ending.toUpperCase()}`]);
    const path = await zenity(`--file-filter=${name} | ${patterns.join(' ')}`);
    return path === null ? null : { path };
  },
};

const onPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Native dialogs where a display and zenity are there, otherwise `exportFolder`. */
export const previewDialogs = (exportFolder: string, headless: boolean): Dialogs => {
  const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY ?? '';
  return !headless && display !== '' && onPath('zenity') ? zenityDialogs : folderDialogs(exportFolder);
};
