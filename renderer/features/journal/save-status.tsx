import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { phaseOf, type SavePhase, type Stored } from './autosave.ts';
import { copyText } from './links.ts';
import { refusalWords } from './refusal-words.ts';
import styles from './save-status.module.css';
import type { Session } from './session.ts';
import { useSessionPart } from './sessions.ts';

const words: Record<SavePhase, string> = {
  untouched: '',
  editing: 'Editing',
  saving: 'Saving…',
  saved: 'Saved',
  refused: 'Not saved',
  conflict: 'Changed elsewhere',
};

/** One quiet word: whether what is on the screen is in the journal. */
export function SaveStatus<D, T extends Stored>({ session }: { session: Session<D, T> }) {
  const phase = useSessionPart(session, phaseOf);
  return (
    <span className={styles.status} data-phase={phase} data-testid="save-status">
      {words[phase]}
    </span>
  );
}

interface Trouble<D, T extends Stored> {
  session: Session<D, T>;
  /** What is being written: "note". */
  what?: string;
  /** The words of a draft, to be copied. */
  textOf: (draft: D) => string;
  /** Another version of it, to be read beside one's own. */
  theirs: (stored: T) => ReactNode;
}

/** What stands above a text when it could not be saved: why, that nothing is lost, and the way on. */
export function SaveTrouble<D, T extends Stored>(props: Trouble<D, T>) {
  const { session, textOf } = props;
  const inConflict = useSessionPart(session, ({ conflict }) => conflict !== null);
  const refusal = useSessionPart(session, (state) => state.refusal);
  if (inConflict) return <ConflictNotice {...props} />;
  if (!refusal) return null;
  const words = refusalWords(refusal);
  return (
    <div role="alert" className={styles.trouble}>
      <Icon name="warning" />
      <p>
        <strong>{words.what}</strong> {words.next}
      </p>
      <div className={styles.acts}>
        <Button onClick={() => void copyText(textOf(session.state.draft))}>Copy text</Button>
        <Button onClick={() => session.dispatch({ type: 'retry' })}>Try again</Button>
      </div>
    </div>
  );
}

function ConflictNotice<D, T extends Stored>(props: Trouble<D, T>) {
  const { session, what = 'note', textOf } = props;
  const theirs = useSessionPart(session, ({ conflict }) => conflict?.theirs ?? null);
  return (
    <section role="alert" aria-label={`This ${what} was changed elsewhere`} className={styles.conflict}>
      <p>
        <strong>This {what} was changed elsewhere.</strong> Nothing was overwritten: the other version is
        shown here, and yours is below, still editable.
      </p>
      {theirs ? props.theirs(theirs) : null}
      <div className={styles.acts}>
        <Button disabled={theirs === null} onClick={() => session.dispatch({ type: 'keep-mine' })}>
          Keep mine
        </Button>
        <Button disabled={theirs === null} onClick={() => session.dispatch({ type: 'take-theirs' })}>
          Take theirs
        </Button>
        <Button onClick={() => void copyText(textOf(session.state.draft))}>Copy mine</Button>
      </div>
    </section>
  );
}
