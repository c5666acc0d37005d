import { memo } from 'react';
import type { SearchHit, SnippetPiece } from '../../../shared/contract/search.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import { SignalChip } from '../../ui/chip.tsx';
import { cx } from '../../ui/cx.ts';
import { useToday } from '../../ui/date-text.tsx';
import { fullDay } from '../../ui/dates.ts';
import { dayHeading, kindWords, withoutDueSign } from '../journal/index.ts';
import styles from './search-page.module.css';

export function Pieces({ pieces }: { pieces: readonly SnippetPiece[] }) {
  return pieces.map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
    piece.hit ? <mark key={index}>{piece.text}</mark> : withoutDueSign(piece.text),
  );
}

export interface ResultProps {
  hit: SearchHit;
  id: string;
  active: boolean;
  people: readonly PersonSummary[];
  signals: readonly Signal[];
  onOpen: (hit: SearchHit) => void;
}

function Line({ hit, id, active, people, signals, onOpen }: ResultProps) {
  const today = useToday();
  const about = hit.people.flatMap((personId) => people.filter((person) => person.id === personId));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field answers the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={cx(styles.result, active && styles.active)}
      onClick={() => onOpen(hit)}
    >
      <p className={styles.facts}>
        <strong title={fullDay(hit.happenedOn)}>{dayHeading(hit.happenedOn, today)}</strong>
        <span>{kindWords(hit.kind)}</span>
        {about.length > 0 ? <span>{about.map(({ name }) => name).join(', ')}</span> : null}
        <span className={styles.marks}>
          {hit.marks.slice(0, 3).map((mark) => {
            const signal = signals.find((each) => each.id === mark.signalId);
            return signal ? (
              <SignalChip key={mark.signalId + mark.polarity} name={signal.name} polarity={mark.polarity} />
            ) : null;
          })}
        </span>
      </p>
      {hit.title.length > 0 ? (
        <p className={styles.title} data-veil="">
          <Pieces pieces={hit.title} />
        </p>
      ) : null}
      <p className={styles.snippet} data-veil="">
        <Pieces pieces={hit.snippet} />
      </p>
    </div>
  );
}

/** One note that was found: when, what, whom it is about, and the words that match. */
export const Result = memo(Line);
