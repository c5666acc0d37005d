import type { RefObject } from 'react';
import type { SearchHit } from '../../../shared/contract/search.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import { monthWords } from '../../ui/dates.ts';
import { Result } from './result.tsx';
import type { Grouping, ResultGroup } from './result-groups.ts';
import styles from './search-page.module.css';

export interface ResultsProps {
  listRef: RefObject<HTMLDivElement | null>;
  id: string;
  groups: readonly ResultGroup[];
  grouping: Grouping;
  /** Place of the result that the keyboard is at, among all of them. */
  active: number;
  moved: boolean;
  busy: boolean;
  people: readonly PersonSummary[];
  signals: readonly Signal[];
  onOpen: (hit: SearchHit) => void;
}

/** The id of the element of a result, by its place. */
export const resultId = (listId: string, place: number): string => `${listId}-${place}`;

const headingOf = (key: string, grouping: Grouping, people: readonly PersonSummary[]): string =>
  grouping === 'month'
    ? monthWords(key)
    : (people.find(({ id }) => id === key)?.name ?? (key === '' ? 'About nobody' : 'Somebody else'));

/** The notes that were found, under a heading each month or person where that is wished. */
export function Results(props: ResultsProps) {
  const { listRef, id, groups, grouping, active, moved, busy, people, signals, onOpen } = props;
  let place = 0;
  const lines = (hits: readonly SearchHit[]) =>
    hits.map((hit) => {
      const here = place++;
      return (
        <Result
          key={hit.entryId}
          hit={hit}
          id={resultId(id, here)}
          active={here === active}
          people={people}
          signals={signals}
          onOpen={onOpen}
        />
      );
    });
  return (
    <div
      ref={listRef}
      id={id}
      role="listbox"
      aria-label="Notes that were found"
      data-in-page=""
      data-peek={moved ? '' : undefined}
      aria-busy={busy}
      className={styles.results}
    >
      {grouping === 'none'
        ? groups.map(({ hits }) => lines(hits))
        : groups.map(({ key, hits }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, as a listbox may have them
            <div key={key} role="group" aria-label={headingOf(key, grouping, people)}>
              <p aria-hidden="true" className={styles.groupHeading}>
                {headingOf(key, grouping, people)}
              </p>
              {lines(hits)}
            </div>
          ))}
    </div>
  );
}
