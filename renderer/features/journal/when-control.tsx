import { useId, useRef, useState } from 'react';
import { readTypedDay } from '../../../shared/domain/typed-day.ts';
import type { LocalDate, LocalTime as Time } from '../../../shared/domain/values.ts';
import { focusBodyIn } from '../../editor/index.ts';
import { Button } from '../../ui/button.tsx';
import { useToday } from '../../ui/date-text.tsx';
import { addDays, fullDay } from '../../ui/dates.ts';
import { Popover } from '../../ui/popover.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { dayHeading } from './day-words.ts';
import styles from './meta-row.module.css';
import { readTime } from './typed-time.ts';

export interface WhenControlProps {
  day: LocalDate;
  time: Time | null;
  onChange: (change: { happenedOn?: LocalDate; happenedTime?: Time | null }) => void;
}

function WhenFields({ day, time, onChange, onDone }: WhenControlProps & { onDone: () => void }) {
  const today = useToday();
  const [typedDay, setTypedDay] = useState('');
  const [typedTime, setTypedTime] = useState(time ?? '');
  const pickerId = useId();
  const read = typedDay.trim() === '' ? null : readTypedDay(typedDay, today, 'past');
  const dayError =
    typedDay.trim() !== '' && read === null ? 'Try “yesterday”, “3 days ago”, “4 Mar”.' : undefined;
  const timeRead = typedTime.trim() === '' ? null : readTime(typedTime);
  const timeError = timeRead === undefined ? 'A time is written 16:40.' : undefined;

  const choose = (next: LocalDate): void => {
    onChange({ happenedOn: next });
    onDone();
  };
  const submit = (): void => {
    if (dayError || timeError) return;
    onChange({ ...(read ? { happenedOn: read } : {}), happenedTime: timeRead ?? null });
    onDone();
  };
  return (
    <form
      className={styles.when}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label="When it happened"
        value={typedDay}
        onValueChange={setTypedDay}
        placeholder={dayHeading(day, today)}
        hint={fullDay(read ?? day)}
        error={dayError}
      />
      <div className={styles.quick}>
        <Button onClick={() => choose(today)}>Today</Button>
        <Button onClick={() => choose(addDays(today, -1))}>Yesterday</Button>
        <label htmlFor={pickerId} className={styles.picker}>
          <span>Or pick</span>
          <input
            id={pickerId}
            type="date"
            value={read ?? day}
            min="0001-01-01"
            max="9999-12-31"
            onChange={(event) =>
              event.currentTarget.value && onChange({ happenedOn: event.currentTarget.value })
            }
          />
        </label>
      </div>
      <TextField
        label="Time, if it matters"
        value={typedTime}
        onValueChange={setTypedTime}
        placeholder="16:40"
        inputMode="numeric"
        error={timeError}
      />
      <Button type="submit" tone="primary">
        Done
      </Button>
    </form>
  );
}

/** When the note's matter happened: said as a person says it, changed by typing it so. */
export function WhenControl(props: WhenControlProps) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  /** The day was said: the writing goes on. Whoever turns away without saying it is back where they came from. */
  const isDone = useRef(false);
  const today = useToday();
  const { day, time } = props;
  const done = (): void => {
    isDone.current = true;
    setOpen(false);
  };
  return (
    <Popover
      open={open}
      onOpenChange={(next) => {
        isDone.current = false;
        setOpen(next);
      }}
      takeFocus={() => isDone.current && focusBodyIn(trigger.current?.closest('[data-entry]'))}
      label="When it happened"
      trigger={
        <button ref={trigger} type="button" className={styles.day} title={fullDay(day)}>
          {dayHeading(day, today)}
          {time ? <span className={styles.time}>{time}</span> : null}
          <VisuallyHidden>, when it happened</VisuallyHidden>
        </button>
      }
    >
      <WhenFields {...props} onDone={done} />
    </Popover>
  );
}
