import { useCommands } from '../../app/shortcuts.ts';
import { UnsavedStrip } from './unsaved-strip.tsx';
import { writeNote } from './write-note.ts';

/** What of the journal is there wherever the manager is: the command for a new note, and what is not saved yet. */
export function JournalRoot() {
  useCommands([
    { id: 'entry.new', title: 'New note', group: 'Journal', keys: ['Mod+n'], run: () => writeNote() },
  ]);
  return <UnsavedStrip />;
}
