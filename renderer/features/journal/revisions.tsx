import { useState } from 'react';
import type { EntryDraft } from '../../../shared/domain/entries.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { request } from '../../api/client.ts';
import { usePeople, useRevision, useRevisions, useSignals } from '../../api/queries.ts';
import { BodyView } from '../../editor/index.ts';
import { Button } from '../../ui/button.tsx';
import { fullTime } from '../../ui/dates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { errorWords } from '../../ui/error-words.ts';
import { notify } from '../../ui/toast.tsx';
import { openLink } from './links.ts';
import styles from './revisions.module.css';
import { findSession } from './sessions.ts';

const nobody: never[] = [];

/** Takes an earlier version up again, as a new save on top of what is there: nothing of the record is lost. */
async function restoreVersion(entryId: Id, draft: EntryDraft): Promise<void> {
  const session = findSession(entryId);
  if (session) {
    session.dispatch({ type: 'restore', draft });
    return;
  }
  const { revision: baseRevision } = await request('entries.get', { id: entryId });
  await request('entries.save', { id: entryId, baseRevision, draft });
}

function Version({ entryId, number }: { entryId: Id; number: number }) {
  const revision = useRevision(entryId, number);
  const people = usePeople().data ?? nobody;
  const signals = useSignals().data ?? nobody;
  if (revision.isError) return <ErrorNotice error={revision.error} />;
  if (!revision.data) return null;
  const { draft } = revision.data;
  return (
    <div className={styles.text}>
      {draft.title ? (
        <h3 className={styles.title} data-veil="">
          {draft.title}
        </h3>
      ) : null}
      {draft.body.trim() === '' ? (
        <p className={styles.blank}>This version held no text.</p>
      ) : (
        <BodyView
          markdown={draft.body}
          people={people}
          signals={signals}
          onOpenLink={(url) => void openLink(url)}
        />
      )}
    </div>
  );
}

export interface RevisionsDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  entryId: Id;
}

function Versions({ entryId, onDone }: { entryId: Id; onDone: () => void }) {
  const revisions = useRevisions(entryId);
  const [chosen, setChosen] = useState<number | null>(null);
  if (revisions.isError) return <ErrorNotice error={revisions.error} />;
  const list = [...(revisions.data ?? [])].sort((a, b) => b.number - a.number);
  const newest = list[0]?.number;
  const number = chosen ?? newest;
  const restore = async (): Promise<void> => {
    if (number === undefined) return;
    try {
      const { draft } = await request('entries.revision', { id: entryId, number });
      await restoreVersion(entryId, draft);
      notify({ text: 'The earlier version is back. The newer one is still in the list.' });
      onDone();
    } catch (error) {
      notify({ text: `${errorWords(error).what} Nothing was changed.`, urgent: true });
    }
  };
  return (
    <div className={styles.versions}>
      <ul className={styles.list}>
        {list.map((revision) => (
          <li key={revision.number}>
            <button
              type="button"
              className={styles.item}
              aria-current={revision.number === number ? 'true' : undefined}
              onClick={() => setChosen(revision.number)}
            >
              <span>{fullTime(revision.writtenAt)}</span>
              <small>
                {revision.number === newest
                  ? 'as it is now'
                  : revision.characters === 1
                    ? '1 character'
                    : `${revision.characters.toLocaleString()} characters`}
              </small>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.reading}>
        {number === undefined ? null : <Version entryId={entryId} number={number} />}
        <div className={styles.acts}>
          <Button disabled={number === undefined || number === newest} onClick={() => void restore()}>
            Restore this version
          </Button>
        </div>
      </div>
    </div>
  );
}

/** What was written when: every version of a note, to read, and to take up again. */
export function RevisionsDialog({ open, onOpenChange, entryId }: RevisionsDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Earlier versions"
      description="Each shows what the note said when it was written. Nothing in this record can be changed."
      width="wide"
    >
      {open ? <Versions entryId={entryId} onDone={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}
