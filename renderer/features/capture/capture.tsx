import { useEffect } from 'react';
import { DiscreetMode } from '../../app/discreet-mode.tsx';
import { useVaultState } from '../../app/vault-state.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './capture.module.css';
import { finish, openCapture, useCaptureNote } from './capture-note.ts';
import { LockedCapture } from './locked-capture.tsx';
import { NoteCapture } from './note-capture.tsx';
import { Shell } from './shell.tsx';

function OpenCapture() {
  useEffect(() => void openCapture(), []);
  const note = useCaptureNote();
  // Another note is another screen: nothing of the one before stays in its fields.
  return (
    <>
      <DiscreetMode />
      {note === null ? null : <NoteCapture key={note.session.provisionalId} note={note} />}
    </>
  );
}

function Elsewhere({ children }: { children: string }) {
  return (
    <Shell>
      <p>{children}</p>
      <footer className={styles.foot}>
        <span />
        <Button autoFocus onClick={() => void finish()}>
          Close <Kbd keys="Mod+Enter" />
        </Button>
      </footer>
    </Shell>
  );
}

function CaptureScreen() {
  const vault = useVaultState();
  switch (vault.state) {
    case 'unknown':
    case 'switching':
      return null;
    case 'open':
      return <OpenCapture />;
    case 'locked':
      return <LockedCapture waitMs={vault.waitMs} notice={vault.notice} />;
    case 'absent':
    case 'arriving':
      return (
        <Elsewhere>There is no journal yet. Handrail’s main window leads you to your first one.</Elsewhere>
      );
    case 'blocked':
      return <Elsewhere>The journal cannot be opened now. Handrail’s main window says why.</Elsewhere>;
  }
}

/** The small window: one note, or the way to it. */
export function Capture() {
  return (
    <div className={styles.page}>
      <CaptureScreen />
    </div>
  );
}
