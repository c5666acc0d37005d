import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { phaseOf, type SavePhase } from './autosave.ts';
import { draftOf } from './drafts.ts';
import { copyText } from './links.ts';
import { refusalWords } from './refusal-words.ts';
import styles from './save-status.module.css';
import type { Session } from './session.ts';
import { useSessionPart } from './sessions.ts';
import { TheirVersion } from './their-version.tsx';

const words: Record<SavePhase, string> = {
  untouched: '',
  editing: 'Editing',
  saving: 'Saving…',
  saved: 'Saved',
  refused: 'Not saved',
  conflict: 'Changed elsewhere',
};

/** One quiet word: whether what is on the screen is in the journal. */
export function SaveStatus({ session }: { session: Session }) {
  const phase = useSessionPart(session, phaseOf);
  return (
    <span className={styles.status} data-phase={phase} data-testid="save-status">
      {words[phase]}
    </span>
  );
}

/** What stands above the text when it could not be saved: why, that nothing is lost, and the way on. */
export function SaveTrouble({ session }: { session: Session }) {
  const inConflict = useSessionPart(session, ({ conflict }) => conflict !== null);
  const refusal = useSessionPart(session, (state) => state.refusal);
  if (inConflict) return <ConflictNotice session={session} />;
  if (!refusal) return null;
  const { what, next } = refusalWords(refusal);
  return (
    <div role="alert" className={styles.trouble}>
      <Icon name="warning" />
      <p>
        <strong>{what}</strong> {next}
      </p>
      <div className={styles.acts}>
        <Button onClick={() => void copyText(session.state.draft.body)}>Copy text</Button>
        <Button onClick={() => session.dispatch({ type: 'retry' })}>Try again</Button>
      </div>
    </div>
  );
}

function ConflictNotice({ session }: { session: Session }) {
  const theirs = useSessionPart(session, ({ conflict }) => conflict?.theirs ?? null);
  return (
    <section role="alert" aria-label="This note was changed elsewhere" className={styles.conflict}>
      <p>
        <strong>This note was changed elsewhere.</strong> Nothing was overwritten: the other version is shown
        here, and yours is below, still editable.
      </p>
      {theirs ? <TheirVersion draft={draftOf(theirs)} writtenAt={theirs.updatedAt} /> : null}
      <div className={styles.acts}>
        <Button disabled={theirs === null} onClick={() => session.dispatch({ type: 'keep-mine' })}>
          Keep mine
        </Button>
        <Button disabled={theirs === null} onClick={() => session.dispatch({ type: 'take-theirs' })}>
          Take theirs
        </Button>
        <Button onClick={() => void copyText(session.state.draft.body)}>Copy mine</Button>
      </div>
    </section>
  );
}
