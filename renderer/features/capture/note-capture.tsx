import { type KeyboardEvent, useRef } from 'react';
import { useAppInfo } from '../../app/preferences.ts';
import { focusBodyIn } from '../../editor/index.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import {
  isBlank,
  kindOptions,
  QuietSelect,
  SaveStatus,
  SaveTrouble,
  type Session,
  TextField,
  TheirVersion,
  useSessionPart,
} from '../journal/index.ts';
import styles from './capture.module.css';
import { type CaptureNote, chooseAbout, finish } from './capture-note.ts';
import { likelyWords } from './likely.ts';
import { PersonField } from './person-field.tsx';
import { Shell } from './shell.tsx';

function Foot({ session }: { session: Session }) {
  const blank = useSessionPart(session, ({ draft }) => isBlank(draft));
  const { sample } = useAppInfo();
  return (
    <footer className={styles.foot}>
      <span>
        {sample ? 'Sample journal: nothing here is real. ' : null}
        {blank ? (
          <>
            <Kbd keys="Tab" /> somebody else
          </>
        ) : (
          'Saved as you write'
        )}
      </span>
      <Button tone="primary" onClick={() => void finish()}>
        {blank ? 'Close' : 'Save and close'} <Kbd keys="Mod+Enter" />
      </Button>
    </footer>
  );
}

/** A note, with nothing around it but whom it is about and what kind it is. */
export function NoteCapture({ note: { session, why } }: { note: CaptureNote }) {
  const person = useRef<HTMLInputElement>(null);
  const kind = useSessionPart(session, ({ draft }) => draft.kind);
  const about = useSessionPart(session, ({ draft }) => draft.people[0]?.personId ?? null);

  // Before the first character Tab leads to the one thing that may be wrong yet.
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    const plain = event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    const inText = event.target instanceof HTMLElement && event.target.isContentEditable;
    if (!plain || !inText || !isBlank(session.state.draft)) return;
    event.preventDefault();
    event.stopPropagation();
    person.current?.focus();
  };
  return (
    <Shell entryId={session.provisionalId} onKeyDownCapture={onKeyDownCapture}>
      <header className={styles.head}>
        <PersonField
          ref={person}
          value={about}
          onChoose={(personId) => {
            chooseAbout(personId);
            focusBodyIn(person.current?.closest('[data-entry]'));
          }}
        />
        <QuietSelect
          label="Kind of note"
          value={kind}
          onValueChange={(next) => session.edit({ kind: next })}
          options={kindOptions}
        />
        {why === null ? null : (
          <span className={styles.why}>
            <VisuallyHidden>Proposed because </VisuallyHidden>
            {likelyWords[why]}
          </span>
        )}
        <SaveStatus session={session} />
      </header>
      <div className={styles.text}>
        <SaveTrouble
          session={session}
          textOf={({ body }) => body}
          theirs={(entry) => <TheirVersion draft={entry} writtenAt={entry.updatedAt} />}
        />
        <TextField session={session} />
      </div>
      <Foot session={session} />
    </Shell>
  );
}
