import type { KeyboardEvent } from 'react';
import { objectiveHistory } from '../../../shared/domain/objective-history.ts';
import {
  type ObjectiveNote,
  type ObjectiveRecord,
  objectiveNeeds,
} from '../../../shared/domain/objectives.ts';
import { IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { useToday } from '../../ui/date-text.tsx';
import { dayOf, fullDay, longDay, relativeDay } from '../../ui/dates.ts';
import { Menu } from '../../ui/menu.tsx';
import { dayHeading, dueWords, kindWords, openEntry, shareWords } from '../journal/index.ts';
import styles from './career-tab.module.css';
import { move, remove, setStatus } from './objective-acts.ts';

function NextStep({ objective }: { objective: ObjectiveRecord }) {
  const today = useToday();
  const needs = objectiveNeeds(objective, today);
  const { nextStep, dueOn, status } = objective;
  if (nextStep === '')
    return status === 'open' ? (
      <p className={cx(styles.fact, needs !== null && styles.needs)}>No next step yet</p>
    ) : null;
  return (
    <p className={styles.fact}>
      <span className={styles.label}>Next step: </span>
      <span data-veil="">{nextStep}</span>
      {dueOn === null || status !== 'open' ? null : (
        <>
          {' · '}
          <span className={cx(needs === 'overdue' && styles.needs)} title={fullDay(dueOn)}>
            {dueWords(dueOn, today)}
          </span>
        </>
      )}
    </p>
  );
}

function Note({ note }: { note: ObjectiveNote }) {
  const today = useToday();
  return (
    <li>
      <button type="button" className={styles.note} onClick={() => openEntry(note.entryId)}>
        <span title={fullDay(note.happenedOn)}>
          {dayHeading(note.happenedOn, today)}, {kindWords(note.kind)}
        </span>
        <span data-veil="" className={styles.excerpt}>
          {note.title || note.excerpt}
        </span>
      </button>
    </li>
  );
}

function History({ objective }: { objective: ObjectiveRecord }) {
  const lines = objectiveHistory(objective.states, longDay);
  const times = [...new Set(lines.map(({ at }) => at))];
  return (
    <details className={styles.history}>
      <summary>History</summary>
      <ol>
        {times.map((time) => (
          <li key={time}>
            <time dateTime={time}>{longDay(dayOf(time))}</time>
            {lines
              .filter(({ at }) => at === time)
              .map(({ text }) => (
                <p key={text} data-veil="">
                  {text}
                </p>
              ))}
          </li>
        ))}
      </ol>
    </details>
  );
}

export interface ObjectiveItemProps {
  objective: ObjectiveRecord;
  onEdit: (objective: ObjectiveRecord) => void;
  onLink: (objective: ObjectiveRecord) => void;
}

/** One objective: the goal, how it is accommodated, its next step, what the notes tell, and what became of it. */
export function ObjectiveItem({ objective, onEdit, onLink }: ObjectiveItemProps) {
  const today = useToday();
  const { goal, accommodation, status, share, setAt, updatedAt, notes } = objective;
  const open = status === 'open';
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (!open || (by !== -1 && by !== 1)) return;
    event.preventDefault();
    void move(objective, by);
  };
  return (
    <li className={styles.objective}>
      <div className={styles.head}>
        <button
          type="button"
          className={cx(styles.goal, !open && styles.closed)}
          aria-keyshortcuts="Enter Alt+ArrowUp Alt+ArrowDown"
          onClick={() => onEdit(objective)}
          onKeyDown={onKeyDown}
          disabled={!open}
          data-veil=""
        >
          {goal}
        </button>
        <Menu
          label={`More about: ${goal}`}
          trigger={<IconButton icon="more" label={`More about: ${goal}`} className={styles.more ?? ''} />}
          items={
            open
              ? [
                  { label: 'Edit…', icon: 'edit', onSelect: () => onEdit(objective) },
                  { label: 'Link notes…', icon: 'note', onSelect: () => onLink(objective) },
                  { label: 'Move up', keys: 'Alt+ArrowUp', onSelect: () => void move(objective, -1) },
                  { label: 'Move down', keys: 'Alt+ArrowDown', onSelect: () => void move(objective, 1) },
                  null,
                  { label: 'Reached', icon: 'check', onSelect: () => void setStatus(objective, 'reached') },
                  { label: 'Dropped', icon: 'close', onSelect: () => void setStatus(objective, 'dropped') },
                  { label: 'Remove', icon: 'trash', danger: true, onSelect: () => void remove(objective) },
                ]
              : [
                  { label: 'Open again', icon: 'restore', onSelect: () => void setStatus(objective, 'open') },
                  { label: 'Link notes…', icon: 'note', onSelect: () => onLink(objective) },
                  null,
                  { label: 'Remove', icon: 'trash', danger: true, onSelect: () => void remove(objective) },
                ]
          }
        />
      </div>
      {accommodation === '' ? null : (
        <p className={styles.accommodation} data-veil="">
          {accommodation}
        </p>
      )}
      <NextStep objective={objective} />
      <p className={styles.standing}>
        {open
          ? `set ${relativeDay(dayOf(setAt), today)}`
          : `${status} ${relativeDay(dayOf(updatedAt), today)}`}
        {' · '}
        {shareWords[share].toLowerCase()}
      </p>
      {notes.length > 0 ? (
        <ul className={styles.notes} aria-label="Notes that tell of progress">
          {notes.map((note) => (
            <Note key={note.entryId} note={note} />
          ))}
        </ul>
      ) : null}
      <History objective={objective} />
    </li>
  );
}
