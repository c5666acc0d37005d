import { useState } from 'react';
import type { Commitment } from '../../../shared/domain/commitments.ts';
import { readTypedDay } from '../../../shared/domain/typed-day.ts';
import type { LocalDate } from '../../../shared/domain/values.ts';
import { Button } from '../../ui/button.tsx';
import { useToday } from '../../ui/date-text.tsx';
import { addDays, longDay } from '../../ui/dates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { dayWords } from '../journal/index.ts';
import { changePromise } from './change-promise.ts';
import styles from './dialogs.module.css';

const quick = ['tomorrow', 'friday', 'next week', 'in 2 weeks'] as const;
const titles = { due: 'Due date', snooze: 'Snooze' } as const;

export interface DueDialogProps {
  /** null while it is closed. */
  commitment: Commitment | null;
  mode: keyof typeof titles;
  onClose: () => void;
}

function Form({ commitment, mode, onClose }: DueDialogProps & { commitment: Commitment }) {
  const today = useToday();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const read = readTypedDay(typed, today, 'future');
  const choose = (dueOn: LocalDate | null): void => {
    onClose();
    const said =
      dueOn === null
        ? 'It has no due date now.'
        : `${mode === 'snooze' ? 'Snoozed to' : 'Due'} ${dayWords(dueOn, today)}.`;
    void changePromise(commitment, { dueOn }, said);
  };
  const wrong = read === null && (asked || typed.length > 2);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (read !== null) choose(read);
      }}
    >
      <TextField
        label="Until when"
        value={typed}
        onValueChange={setTyped}
        placeholder="fri, in 2 weeks, 4 March"
        hint={read === null ? 'A day as you would say it.' : longDay(read)}
        error={wrong ? 'Try “fri”, “in 2 weeks” or “4 March”.' : undefined}
      />
      <div className={styles.quick}>
        {quick.map((words) => {
          const day = readTypedDay(words, today, 'future') ?? addDays(today, 1);
          return (
            <Button key={words} title={longDay(day)} onClick={() => choose(day)}>
              {words.charAt(0).toUpperCase() + words.slice(1)}
            </Button>
          );
        })}
        {mode === 'due' && commitment.dueOn !== null ? (
          <Button onClick={() => choose(null)}>No due date</Button>
        ) : null}
      </div>
      <div className={styles.acts}>
        <Button type="submit" tone="primary">
          {titles[mode] === 'Snooze' ? 'Snooze' : 'Set'}
        </Button>
      </div>
    </form>
  );
}

/** Asks for the day of a promise, in words or by a choice of the near ones. */
export function DueDialog(props: DueDialogProps) {
  const { commitment, mode, onClose } = props;
  return (
    <Dialog
      open={commitment !== null}
      onOpenChange={(open) => !open && onClose()}
      title={titles[mode]}
      description={<span data-veil="">{commitment?.text}</span>}
      width="narrow"
    >
      {commitment ? <Form {...props} commitment={commitment} /> : null}
    </Dialog>
  );
}
