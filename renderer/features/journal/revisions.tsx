import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import type { ChainProof, RevisionHeading } from '../../../shared/contract/journal.ts';
import type { EntryDraft } from '../../../shared/domain/entries.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { request } from '../../api/client.ts';
import { queryOf, useEntry, usePeople, useRevisions, useSignals } from '../../api/queries.ts';
import { BodyView } from '../../editor/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { errorWords } from '../../ui/error-words.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { notify } from '../../ui/toast.tsx';
import { openLink } from './links.ts';
import { RevisionCompare } from './revision-compare.tsx';
import { RevisionList } from './revision-list.tsx';
import { proofWords } from './revision-words.ts';
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

/** What a version is shown against, or its text as it was. */
const views = { before: 'Changes', now: 'Against now', text: 'Whole text' } as const;
type View = keyof typeof views;
const viewKeys: Record<string, (view: View) => View> = {
  c: (view) => (view === 'before' ? 'now' : 'before'),
  t: (view) => (view === 'text' ? 'before' : 'text'),
};

function WholeText({ draft }: { draft: EntryDraft }) {
  const people = usePeople().data ?? nobody;
  const signals = useSignals().data ?? nobody;
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

const hints = [
  [['j', 'k'], 'version'],
  [['c'], 'compare'],
  [['t'], 'text'],
  [['r'], 'restore'],
] as const;

/** How far down the list each key goes, in versions. */
const moves: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  j: 1,
  k: -1,
  PageDown: 8,
  PageUp: -8,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A version's draft; the last one stays until the next is there, so that nothing flickers under the arrow keys. */
const useDraft = (entryId: Id, number: number) =>
  useQuery({
    ...queryOf('entries.revision', { id: entryId, number: Math.max(1, number) }),
    placeholderData: keepPreviousData,
  });

function Version({
  entryId,
  number,
  newest,
  view,
}: {
  entryId: Id;
  number: number;
  newest: number;
  view: View;
}) {
  const own = useDraft(entryId, number);
  const other = useDraft(entryId, view === 'now' ? newest : number - 1);
  const failed = own.error ?? other.error;
  if (failed) return <ErrorNotice error={failed} />;
  if (!own.data || !other.data || own.isPlaceholderData || other.isPlaceholderData) {
    return <div className={styles.text} aria-busy="true" />;
  }
  if (view === 'text') return <WholeText draft={own.data.draft} />;
  if (view === 'now') return <RevisionCompare before={own.data.draft} after={other.data.draft} />;
  return <RevisionCompare before={number === 1 ? null : other.data.draft} after={own.data.draft} />;
}

function Proof({
  entryId,
  headings,
  proof,
}: {
  entryId: Id;
  headings: readonly RevisionHeading[];
  proof: ChainProof;
}) {
  const entry = useEntry(entryId).data;
  if (!entry) return null;
  const { holds, finding, meaning } = proofWords(proof, entry, headings);
  return (
    <div className={styles.proof} role={holds ? 'status' : 'alert'} data-holds={holds}>
      <p>
        <strong>{holds ? 'The record holds. ' : 'The record does not hold. '}</strong>
        {finding}
      </p>
      <p className={styles.meaning}>{meaning}</p>
    </div>
  );
}

function Versions({
  entryId,
  list,
  onDone,
}: {
  entryId: Id;
  list: RefObject<HTMLDivElement | null>;
  onDone: () => void;
}) {
  const revisions = useRevisions(entryId);
  const proof = useQuery(queryOf('entries.proof', { id: entryId }));
  const [picked, setPicked] = useState<number | null>(null);
  const [view, setView] = useState<View>('before');
  if (revisions.isError) return <ErrorNotice error={revisions.error} />;
  const headings = revisions.data ?? nobody;
  const newest = headings[0]?.number;
  if (newest === undefined) return null;
  const chosen = picked ?? newest;

  const restore = async (): Promise<void> => {
    if (chosen === newest) return;
    try {
      const { draft } = await request('entries.revision', { id: entryId, number: chosen });
      await restoreVersion(entryId, draft);
      notify({ text: 'The earlier version is back. The newer one is still in the list.' });
      onDone();
    } catch (error) {
      notify({ text: `${errorWords(error).what} Nothing was changed.`, urgent: true });
    }
  };
  const move = (by: number): void => {
    const at = headings.findIndex(({ number }) => number === chosen);
    const next = headings[Math.min(headings.length - 1, Math.max(0, at + by))];
    if (next) setPicked(next.number);
  };
  const answer = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const inList = list.current?.contains(event.target as Node) === true;
    const nextView = viewKeys[key];
    // Beside the list the arrows scroll the text.
    const by = key.length === 1 || inList ? moves[key] : undefined;
    if (nextView) setView(nextView);
    else if (by !== undefined) move(by);
    else if (key === 'r') void restore();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the list box and the buttons in it.
    <div className={styles.panel} onKeyDown={answer}>
      {proof.error ? <ErrorNotice error={proof.error} /> : null}
      {proof.data ? <Proof entryId={entryId} headings={headings} proof={proof.data} /> : null}
      <div className={styles.versions}>
        <RevisionList
          entryId={entryId}
          headings={headings}
          chosen={chosen}
          brokenAt={proof.data?.brokenAt?.number ?? null}
          onChoose={setPicked}
          list={list}
        />
        <div className={styles.reading}>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form. */}
          <div className={styles.views} role="group" aria-label="What is shown">
            {(Object.keys(views) as View[]).map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={each === view}
                className={styles.view}
                onClick={() => setView(each)}
              >
                {views[each]}
              </button>
            ))}
          </div>
          <Version entryId={entryId} number={chosen} newest={newest} view={view} />
        </div>
      </div>
      <div className={styles.acts}>
        <p className={styles.keys}>
          {hints.map(([keys, does]) => (
            <span key={does}>
              {keys.map((key) => (
                <Kbd key={key} keys={key} />
              ))}
              {does}
            </span>
          ))}
        </p>
        <Button disabled={chosen === newest} onClick={() => void restore()}>
          Restore this version
        </Button>
      </div>
    </div>
  );
}

export interface RevisionsDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  entryId: Id;
}

/** What was written when, and what each version changed; proven, to read, and to take up again. */
export function RevisionsDialog({ open, onOpenChange, entryId }: RevisionsDialogProps) {
  const list = useRef<HTMLDivElement>(null);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Earlier versions" width="wide" initialFocus={list}>
      {open ? <Versions entryId={entryId} list={list} onDone={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}
