import type { BrowserWindow, session as electronSession } from 'electron';
import type { Host } from '../core/host.ts';
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
export const printWith = (electron: Printer): Host['printToPdf'] => {
  const print = async (html: string, signal?: AbortSignal): Promise<Uint8Array> => {
    signal?.throwIfAborted();
    const session = electron.session.fromPartition(partition, { cache: false });
    guardSession(session, (url) => url === printAddress || url.startsWith('data:'));
    serveDocument(session.protocol, html);
    const window = new electron.BrowserWindow({
      show: false,
      title: 'Handrail',
      webPreferences: printPreferences(session),
    });
    // What a destroyed page was asked for may never be answered.
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    aborted.catch(() => {});
    const pages = async (): Promise<Uint8Array> => {
      await window.loadURL(printAddress);
      return window.webContents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    };
    try {
      return await Promise.race([aborted, pages()]);
    } finally {
      window.destroy();
      session.protocol.unhandle(scheme);
      await session.clearData();
    }
  };

  let last: Promise<unknown> = Promise.resolve();
  return (html, signal) => {
    const printed = last.then(() => print(html, signal));
    last = printed.catch(() => {});
    return printed;
  };
};
