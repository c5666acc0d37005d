import type { BrowserWindow, session as electronSession } from 'electron';
import { printAddress, scheme, serveDocument } from './scheme.ts';
import { guardSession } from './session-guard.ts';
import { printPreferences } from './web-preferences.ts';

interface Printer {
  BrowserWindow: typeof BrowserWindow;
  session: Pick<typeof electronSession, 'fromPartition'>;
}

/** In memory only, and no other page's. */
const partition = 'handrail-print';

/** Prints a document in a hidden page of its own, without script, network or a word on the disk; one at a time. */
export const printWith = (electron: Printer): ((html: string) => Promise<Uint8Array>) => {
  const print = async (html: string): Promise<Uint8Array> => {
    const session = electron.session.fromPartition(partition, { cache: false });
    guardSession(session, (url) => url === printAddress || url.startsWith('data:'));
    serveDocument(session.protocol, html);
    const window = new electron.BrowserWindow({
      show: false,
      title: 'Handrail',
      webPreferences: printPreferences(session),
    });
    try {
      await window.loadURL(printAddress);
      return await window.webContents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    } finally {
      window.destroy();
      session.protocol.unhandle(scheme);
      await session.clearData();
    }
  };

  let last: Promise<unknown> = Promise.resolve();
  return (html) => {
    const printed = last.then(() => print(html));
    last = printed.catch(() => {});
    return printed;
  };
};
