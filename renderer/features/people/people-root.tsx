import { useState } from 'react';
import { useCommands } from '../../app/shortcuts.ts';
import { PersonDialog } from './person-dialog.tsx';

/** What of the people is there wherever the manager is: adding one. */
export function PeopleRoot() {
  const [adding, setAdding] = useState(false);
  useCommands([{ id: 'people.add', title: 'Add a person…', group: 'Journal', run: () => setAdding(true) }]);
  return <PersonDialog open={adding} onOpenChange={setAdding} person={null} />;
}
