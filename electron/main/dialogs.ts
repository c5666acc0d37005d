import { join } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { firstFree } from '../core/first-free.ts';
import type { Host } from '../core/host.ts';

/** Native dialogs over the window; nothing that was chosen enters the system's list of recent files. */
export const nativeDialogs = (
  dialog: Pick<Dialog, 'showSaveDialog' | 'showOpenDialog'>,
  window: () => BrowserWindow,
  documents: () => string,
): Pick<Host, 'chooseSaveFile' | 'chooseFolder' | 'chooseOpenFile'> => ({
  chooseSaveFile: async ({ name, extension }) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      defaultPath: join(documents(), `${name}.${extension}`),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    });
    return canceled || filePath === '' ? null : { path: filePath };
  },
  chooseFolder: async ({ name }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      defaultPath: documents(),
      buttonLabel: 'Export here',
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
    });
    const [folder] = filePaths;
    return canceled || folder === undefined ? null : { path: firstFree(folder, name, '') };
  },
  chooseOpenFile: async ({ name, extensions, amongExports = false }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      filters: [{ name, extensions: [...extensions] }],
      buttonLabel: amongExports ? 'Open' : 'Add',
      properties: ['openFile', 'dontAddToRecent'],
    });
    const [path] = filePaths;
    return canceled || path === undefined ? null : { path };
  },
});
