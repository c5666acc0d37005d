import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../../shared/domain/values.ts';
import { useEntry, usePeople, useSignals } from '../../api/queries.ts';
import { amendPlace, goBack, goTo } from '../../app/place.ts';
import { runCommand, useCommands } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { kindOf } from '../../ui/error-words.ts';
import { isModalOpen } from '../../ui/modal-count.ts';
import { PageBody, PageHeader } from '../../ui/page.tsx';
import { setActiveEntry } from './active-entry.ts';
import { EntryBlock } from './entry-block.tsx';
import { showFirstMatch, useMatch } from './entry-match.ts';
import { EntryInspector } from './inspector.tsx';
import { kindWords } from './kind-words.ts';
import { NewEntry } from './new-entry.tsx';
import type { Session } from './session.ts';
import { useSessionOf, useSessionPart } from './sessions.ts';
import { restoreEntry } from './trash.ts';

const nobody: never[] = [];

function back(): void {
  if (!goBack()) goTo({ at: 'today' });
}

function FreshPage({ session }: { session: Session }) {
  const about = useSessionPart(session, ({ draft }) => draft.people);
  const kind = useSessionPart(session, ({ draft }) => draft.kind);
  const people = usePeople().data ?? nobody;
  const names = about.flatMap(({ personId }) => people.filter(({ id }) => id === personId));
  return (
    <>
      <PageHeader
        title={names.length > 0 ? names.map(({ name }) => name).join(', ') : 'New note'}
        detail={kindWords(kind)}
      />
      <PageBody>
        <NewEntry
          session={session}
          onStored={(entryId) => amendPlace({ at: 'entry', entryId })}
          onClose={back}
        />
      </PageBody>
      <EntryInspector entryId={session.entryId} personId={about[0]?.personId ?? null} />
    </>
  );
}

function StoredPage({ entryId }: { entryId: Id }) {
  const entry = useEntry(entryId);
  const people = usePeople().data ?? nobody;
  const signals = useSignals().data ?? nobody;
  const words = useMatch(entryId);
  const unsaved = useSessionOf(entryId);
  const [editing, setEditing] = useState(unsaved !== undefined);
  const body = useRef<HTMLDivElement>(null);
  const loaded = entry.data !== undefined;

  // The focus goes to the note, so that the keys of a note answer, and to the first match where it was found.
  useEffect(() => {
    // A dialog that was opened meanwhile has it.
    if (!loaded || editing || isModalOpen()) return;
    const article = body.current?.querySelector<HTMLElement>('[data-entry]');
    article?.focus({ preventScroll: true });
    if (words) showFirstMatch(body.current, words);
  }, [loaded, editing, words]);

  useCommands([
    {
      id: 'timeline.edit',
      title: 'Write in the note',
      group: 'Lists',
      keys: ['e'],
      palette: false,
      run: () => setEditing(true),
    },
    {
      id: 'entry.back',
      title: 'Back to where you were',
      group: 'Go to',
      keys: ['Escape'],
      inText: false,
      palette: false,
      run: back,
    },
  ]);

  if (entry.isError) {
    return (
      <>
        <PageHeader title="Note" />
        <PageBody>
          {kindOf(entry.error) === 'not-found' ? (
            <EmptyState action={<Button onClick={back}>Back to where you were</Button>}>
              This note is no longer in the journal.
            </EmptyState>
          ) : (
            <ErrorNotice error={entry.error} onRetry={() => void entry.refetch()} />
          )}
        </PageBody>
      </>
    );
  }
  if (!entry.data) return null;
  const about = entry.data.people.flatMap(({ personId }) => people.filter(({ id }) => id === personId));
  const [first] = about;
  return (
    <>
      <PageHeader
        title={about.length > 0 ? about.map(({ name }) => name).join(', ') : kindWords(entry.data.kind)}
        detail={<DateText date={entry.data.happenedOn} />}
        actions={
          <>
            {first ? (
              <Button onClick={() => goTo({ at: 'person', personId: first.id, tab: 'timeline' })}>
                All notes on {first.name}
              </Button>
            ) : null}
            {entry.data.trashedAt === null ? null : (
              <Button icon="restore" onClick={() => void restoreEntry(entryId)}>
                Restore from the trash
              </Button>
            )}
            <Button tone="quiet" onClick={() => runCommand('search.similar')}>
              More like this
            </Button>
          </>
        }
      />
      <PageBody>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter on the note inside */}
        <div
          ref={body}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.target instanceof HTMLElement)) return;
            if (event.target.dataset.entry === undefined || editing) return;
            event.preventDefault();
            setEditing(true);
          }}
        >
          <EntryBlock
            entry={entry.data}
            people={people}
            signals={signals}
            personId={null}
            editing={editing && entry.data.trashedAt === null}
            active
            named
            highlight={words}
            onOpen={() => setEditing(true)}
            onClose={() => setEditing(false)}
          />
        </div>
      </PageBody>
      <EntryInspector entryId={entryId} personId={first?.id ?? null} />
    </>
  );
}

/** One note by itself: opened from a search, a promise or the palette, or begun about nobody yet. */
export function EntryPage({ entryId }: { entryId: Id }) {
  const session = useSessionOf(entryId);
  useEffect(() => setActiveEntry(entryId), [entryId]);
  return session?.wasNew ? <FreshPage session={session} /> : <StoredPage key={entryId} entryId={entryId} />;
}
