import type { ShownPerson } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { writeNote } from '../journal/index.ts';
import { Ledger } from '../promises/index.ts';

/** What was promised, both ways, by a person and in the notes about them. */
export function PromisesTab({ person }: { person: ShownPerson }) {
  return (
    <Ledger
      personId={person.id}
      empty={
        <EmptyState action={<Button onClick={() => writeNote(person.id)}>Write a note</Button>}>
          No open promises, yours or {person.name}’s. Type [] in a note to make one, with @ for who owes it.
        </EmptyState>
      }
    />
  );
}
