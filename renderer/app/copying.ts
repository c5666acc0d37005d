import { request } from '../api/client.ts';
import { notify } from '../ui/toast.tsx';
import { currentAppInfo } from './preferences.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

const fieldInFocus = (): Field | null => {
  const element = document.activeElement;
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element : null;
};

/** What the browser would copy; nothing for a password, which it never copies. */
const selectedText = (): string => {
  const field = fieldInFocus();
  if (field === null) return document.getSelection()?.toString() ?? '';
  if (field.type === 'password') return '';
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
};

/** The text that is on its way to the clipboard: what the editor put there, or what is selected. */
const copied = (event: ClipboardEvent, data: DataTransfer): string =>
  event.defaultPrevented ? data.getData('text/plain') : selectedText();

const conceal = (event: ClipboardEvent): void => {
  const data = event.clipboardData;
  if (data === null || !currentAppInfo().concealsCopies) return;
  const text = copied(event, data);
  if (text === '') return;
  if (event.type === 'cut' && !event.defaultPrevented) document.execCommand('delete');
  event.preventDefault();
  data.clearData();
  // After the browser is done with the event: it still empties the clipboard for it.
  setTimeout(() => {
    request('app.copy', { text }).catch(() =>
      notify({ text: 'The clipboard refused the text. Nothing was copied.', urgent: true }),
    );
  }, 0);
};

/**
 * Sends what is copied or cut anywhere in the page through the host's clipboard, where that can ask clipboard histories to
 * look away, and clear it after a minute. As text: the browser's own HTML would go round it. Returns what ends it.
 */
export function startConcealedCopying(): () => void {
  // On the window, behind every handler of the page: the editor has put its Markdown there by now.
  window.addEventListener('copy', conceal);
  window.addEventListener('cut', conceal);
  return () => {
    window.removeEventListener('copy', conceal);
    window.removeEventListener('cut', conceal);
  };
}
