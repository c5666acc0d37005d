import { request } from '../../api/client.ts';
import { useCommands } from '../../app/shortcuts.ts';
import { keysText } from '../../ui/keys.ts';
import { notify } from '../../ui/toast.tsx';
import { UnsavedStrip } from './unsaved-strip.tsx';
import { personInView, writeNote } from './write-note.ts';

/** What of the journal is there wherever the manager is: the command for a new note, and what is not saved yet. */
export function JournalRoot() {
  useCommands([
    { id: 'entry.new', title: 'New note', group: 'Journal', keys: ['Mod+n'], run: () => writeNote() },
    {
      id: 'entry.capture',
      title: 'New note in a small window',
      group: 'Journal',
      keys: ['Mod+Shift+n'],
      inModal: true,
      run: () =>
        void request('app.showCapture', { personId: personInView() }).catch(() =>
          notify({
            text: `The small window could not be opened. ${keysText('Mod+n')} begins a note here.`,
            urgent: true,
          }),
        ),
    },
  ]);
  return <UnsavedStrip />;
}
