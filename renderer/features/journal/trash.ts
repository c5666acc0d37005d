import type { Id } from '../../../shared/domain/values.ts';
import { request } from '../../api/client.ts';
import { errorWords } from '../../ui/error-words.ts';
import { notify } from '../../ui/toast.tsx';

/** Takes a note out of the trash. */
export async function restoreEntry(id: Id): Promise<void> {
  try {
    await request('entries.restore', { id });
    notify({ text: 'The note is back where it was.' });
  } catch (error) {
    notify({ text: `${errorWords(error).what} The note is still in the trash.`, urgent: true });
  }
}

/** Puts a note in the trash, where it stays for 30 days, and offers to undo it. */
export async function trashWithUndo(id: Id): Promise<void> {
  try {
    await request('entries.trash', { id });
    notify({
      text: 'Moved to the trash. It is kept there for 30 days.',
      action: { label: 'Undo', run: () => void restoreEntry(id) },
    });
  } catch (error) {
    notify({ text: `${errorWords(error).what} The note was not moved.`, urgent: true });
  }
}
