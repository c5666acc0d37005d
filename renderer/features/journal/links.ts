import { request } from '../../api/client.ts';
import { currentAppInfo } from '../../app/preferences.ts';
import { notify } from '../../ui/toast.tsx';

/** Copies text out of the journal, with the protections of the host's clipboard, and says so. */
export async function copyText(text: string): Promise<void> {
  try {
    await request('app.copy', { text });
    notify({
      text: currentAppInfo().concealsCopies ? 'Copied. The clipboard is cleared after a minute.' : 'Copied.',
    });
  } catch {
    notify({ text: 'The clipboard refused the text. Nothing was changed.', urgent: true });
  }
}

/** Opens a link outside; where that is not possible or was declined, offers to copy it. */
export async function openLink(url: string): Promise<void> {
  const opened = await request('app.openLink', { url }).then(
    (answer) => answer.opened,
    () => false,
  );
  if (opened) return;
  notify({
    text: 'The link was not opened.',
    action: { label: 'Copy it', run: () => void copyText(url) },
  });
}
