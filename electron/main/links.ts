import type { BrowserWindow, Dialog, Shell } from 'electron';
import { openableLink } from '../core/links.ts';

/** Shows the whole address before anything opens it; "Cancel" is what Return and Escape do. */
export const openLinkWith =
  (
    { dialog, shell }: { dialog: Pick<Dialog, 'showMessageBox'>; shell: Pick<Shell, 'openExternal'> },
    window: () => BrowserWindow,
  ) =>
  async (url: URL): Promise<boolean> => {
    const link = openableLink(url.href);
    if (link === null) return false;
    const { response } = await dialog.showMessageBox(window(), {
      type: 'question',
      message: link.protocol === 'mailto:' ? 'Write to this address?' : 'Open this page in your browser?',
      detail: link.href,
      buttons: ['Open', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response !== 0) return false;
    await shell.openExternal(link.href);
    return true;
  };
