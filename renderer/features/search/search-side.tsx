import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import type { SearchHit } from '../../../shared/contract/search.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import { queryOf } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { EntryView, showFirstMatch } from '../journal/index.ts';
import { searchSimilar } from './search-root.tsx';
import styles from './search-side.module.css';
import { matchedWords } from './search-state.ts';

export interface PeekProps {
  hit: SearchHit;
  people: readonly PersonSummary[];
  signals: readonly Signal[];
  onOpen: (hit: SearchHit) => void;
  onClose: () => void;
}

/** The note that the keyboard is at, beside the results. The one before stays until it is read. */
export function Peek({ hit, people, signals, onOpen, onClose }: PeekProps) {
  const entry = useQuery({
    ...queryOf('entries.get', { id: hit.entryId }),
    placeholderData: keepPreviousData,
  }).data;
  const body = useRef<HTMLDivElement>(null);
  const headingId = useId();
  const words = entry?.id === hit.entryId ? matchedWords(hit) : [];
  const shown = words.join('\0');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for the words
  useEffect(() => {
    if (entry?.id === hit.entryId) showFirstMatch(body.current, words);
  }, [entry?.id, hit.entryId, shown]);
  return (
    <section aria-labelledby={headingId} className={styles.peek}>
      <p className={styles.acts}>
        <Button onClick={() => onOpen(hit)}>Open</Button>
        <Button tone="quiet" onClick={() => void searchSimilar(hit.entryId)}>
          More like this
        </Button>
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
            highlight={words}
            headingId={headingId}
          />
        ) : null}
      </div>
    </section>
  );
}
