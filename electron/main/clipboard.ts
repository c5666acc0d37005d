import type { Clipboard, ClipboardItem } from 'electron';

const secondsUntilCleared = 60;

const raw = (format: string): string => `electron application/osclipboard;format="${format}"`;

/** A Windows DWORD of 0: "may it go into the history, or to the cloud?" No. */
const no = (): Blob => new Blob([new Uint8Array(4)]);

/** What asks clipboard managers and histories to look away, on each system. */
const concealing = (platform: NodeJS.Platform): Record<string, string | Blob> => {
  if (platform === 'darwin') return { [raw('org.nspasteboard.ConcealedType')]: '' };
  if (platform === 'win32')
    return {
      [raw('ExcludeClipboardContentFromMonitorProcessing')]: no(),
      [raw('CanIncludeInClipboardHistory')]: no(),
      [raw('CanUploadToCloudClipboard')]: no(),
    };
  return { [raw('x-kde-passwordManagerHint')]: 'secret' };
};

export interface ConcealingClipboard {
  copy(text: string): void;
  /** Clears what is still ours at once; for the end of the app, when no timer will. */
  clear(): Promise<void>;
}

/** Copies so that histories leave it out, and clears it after a minute unless something else was copied since. */
export const concealingClipboard = (
  electron: {
    clipboard: Pick<Clipboard, 'write' | 'readText' | 'clear'>;
    ClipboardItem: typeof ClipboardItem;
  },
  platform: NodeJS.Platform = process.platform,
): ConcealingClipboard => {
  let copied: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const clear = async (): Promise<void> => {
    clearTimeout(timer);
    const ours = copied;
    copied = null;
    if (ours !== null && (await electron.clipboard.readText()) === ours) electron.clipboard.clear();
  };

  return {
    copy: (text) => {
      clearTimeout(timer);
      copied = text;
      const item = new electron.ClipboardItem({ 'text/plain': text, ...concealing(platform) });
      // Another program may hold the clipboard; the manager sees that nothing was copied.
      electron.clipboard.write([item]).catch(() => {});
      timer = setTimeout(() => void clear(), secondsUntilCleared * 1000);
    },
    clear,
  };
};
