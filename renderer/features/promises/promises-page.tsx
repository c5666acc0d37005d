import { useState } from 'react';
import type { Id } from '../../../shared/domain/values.ts';
import { usePeople } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { writeNote } from '../journal/index.ts';
import { Ledger } from './ledger.tsx';

const everybody = 'everybody';

/** The ledger of all promises. */
export function PromisesPage() {
  const [chosen, setChosen] = useState<Id>(everybody);
  const people = (usePeople().data ?? []).filter(({ archivedAt }) => archivedAt === null);
  const person = people.find(({ id }) => id === chosen);
  return (
    <>
      <PageHeader title="Promises" detail="Both ways, from every note" />
      <Ledger
        personId={person?.id ?? null}
        filter={
          <Select
            label="Whose"
            hideLabel
            value={person?.id ?? everybody}
            onValueChange={setChosen}
            options={[
              { value: everybody, label: 'Everybody' },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        }
        empty={
          <EmptyState action={<Button onClick={() => writeNote(null)}>Write a note</Button>}>
            No open promise. Type [] in a note to make one, with @ for who owes it and “due fri” for when.
          </EmptyState>
        }
      />
    </>
  );
}
