import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useCommands } from '../../app/shortcuts.ts';
import styles from './capture.module.css';
import { finish } from './capture-note.ts';

export interface ShellProps {
  children: ReactNode;
  /** Escape and, unless `done` says otherwise, Ctrl Enter. */
  onClose?: (() => void) | undefined;
  onKeyDownCapture?: (event: KeyboardEvent) => void;
  entryId?: string;
}

const close = (): void => void finish();

/** What every state of the small window has: Escape puts it away, and so does Ctrl Enter. */
export function Shell({ children, onClose = close, onKeyDownCapture, entryId }: ShellProps) {
  const root = useRef<HTMLElement>(null);
  useCommands([
    {
      id: 'capture.done',
      title: 'Save and close',
      group: 'Writing',
      keys: ['Mod+Enter'],
      palette: false,
      run: onClose,
    },
  ]);
  return (
    <main
      ref={root}
      className={styles.window}
      data-entry={entryId}
      onKeyDownCapture={onKeyDownCapture}
      onKeyDown={(event) => {
        // A list that hangs on the note answers Escape itself; React hands its keys up through the portal.
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        if (!root.current?.contains(event.target as Node)) return;
        event.preventDefault();
        onClose();
      }}
    >
      <h1 className={styles.hidden}>New note</h1>
      {children}
    </main>
  );
}
