import { useState } from 'react';
import type { Id } from '../../../shared/domain/values.ts';
import { usePeople, useSignals } from '../../api/queries.ts';
import { Inspector } from '../../app/inspector.tsx';
import { useCommands } from '../../app/shortcuts.ts';
import { FromLastTime } from './from-last-time.tsx';
import { LiveNote, StoredNote } from './in-this-note.tsx';
import { LinkObjectivesDialog } from './link-objectives.tsx';
import { useSessionOf, useStoredId } from './sessions.ts';
import { Since } from './since.tsx';

const nobody: never[] = [];

/** Beside a note: what it says, what the last months say, and what is left from last time, first where one begins anew. */
export function EntryInspector({ entryId, personId }: { entryId: Id | null; personId: Id | null }) {
  const people = usePeople().data ?? nobody;
  const signals = useSignals().data ?? nobody;
  const session = useSessionOf(entryId ?? undefined);
  const storedId = useStoredId(session, entryId);
  const [linking, setLinking] = useState(false);
  const person = people.find(({ id }) => id === personId);
  const nothing = person === undefined || person.entryCount + person.openCommitments === 0;
  const link = personId !== null && storedId !== null ? () => setLinking(true) : undefined;
  useCommands(
    link
      ? [{ id: 'entry.objectives', title: 'Link this note to an objective…', group: 'Writing', run: link }]
      : nobody,
  );
  // Before the first note there is nothing to say, and an empty column says it badly.
  if (!session && entryId === null && nothing) return null;
  const lastTime =
    personId === null ? null : (
      <FromLastTime
        personId={personId}
        exceptId={session?.entryId ?? null}
        people={people}
        signals={signals}
      />
    );
  const facts = { people, signals, personId, onLink: link };
  return (
    <>
      <Inspector>
        {session?.wasNew ? lastTime : null}
        {session ? (
          <LiveNote session={session} {...facts} />
        ) : entryId ? (
          <StoredNote entryId={entryId} {...facts} />
        ) : null}
        {personId ? <Since personId={personId} signals={signals} /> : null}
        {session?.wasNew ? null : lastTime}
      </Inspector>
      {personId !== null && storedId !== null ? (
        <LinkObjectivesDialog
          open={linking}
          onOpenChange={setLinking}
          personId={personId}
          entryId={storedId}
        />
      ) : null}
    </>
  );
}
