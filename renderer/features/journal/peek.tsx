import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Id } from '../../../shared/domain/values.ts';
import { queryOf, usePeople, useSignals } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { showFirstMatch } from './entry-match.ts';
import { EntryView } from './entry-view.tsx';
import styles from './peek.module.css';

const nobody: never[] = [];

export interface PeekProps {
  entryId: Id;
  /** Marked in it; the first is scrolled to. */
  words?: readonly string[];
  /** More that can be done with it, between "Open" and "Close". */
  acts?: ReactNode;
  onOpen: () => void;
  onClose: () => void;
}

/** The note that the keyboard is at, beside a list. The one before stays until it is read. */
export function Peek({ entryId, words = nobody, acts, onOpen, onClose }: PeekProps) {
  const people = usePeople().data ?? nobody;
  const signals = useSignals().data ?? nobody;
  const entry = useQuery({
    ...queryOf('entries.get', { id: entryId }),
    placeholderData: keepPreviousData,
  }).data;
  const body = useRef<HTMLDivElement>(null);
  const headingId = useId();
  const marked = entry?.id === entryId ? words : nobody;
  const shown = marked.join('\0');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for the words
  useEffect(() => {
    if (entry?.id === entryId) showFirstMatch(body.current, marked);
  }, [entry?.id, entryId, shown]);
  return (
    <section aria-labelledby={headingId} className={styles.peek}>
      <p className={styles.acts}>
        <Button onClick={onOpen}>Open</Button>
        {acts}
        <Button tone="quiet" className={styles.close} onClick={onClose}>
          Close
        </Button>
      </p>
      <div ref={body} className={styles.note}>
        {entry ? (
          <EntryView
            entry={entry}
            people={people}
            signals={signals}
            personId={null}
            highlight={marked}
            headingId={headingId}
          />
        ) : null}
      </div>
    </section>
  );
}
