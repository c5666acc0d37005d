import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Id } from '../../../shared/domain/values.ts';
import type { HandoverChoice } from '../../../shared/handover/choice.ts';
import { queryOf, useAct, usePeople } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { kindOf } from '../../ui/error-words.ts';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/toast.tsx';
import { NewPassphrase, noPassphrase } from '../vault/new-passphrase.tsx';
import { type Readiness, useWhenReady } from '../vault/use-readiness.ts';
import { ChoosePeople } from './choose-people.tsx';
import styles from './handover.module.css';
import { holdsWords } from './handover-words.ts';
import { allTime, type OpenSpan, openSpanError, SpanChoice } from './span-choice.tsx';

const nobody: never[] = [];

/** What may go along, each with what it means for whoever follows. */
const parts = [
  {
    key: 'privateAsides',
    label: 'Private asides',
    hint: 'Your own thoughts, as you wrote them. Whoever follows will read them.',
  },
  {
    key: 'names',
    label: 'Names of other people',
    hint: 'Without them, a note says “a colleague (B)” and the like.',
  },
  {
    key: 'promises',
    label: 'Promises',
    hint: 'Your open ones become theirs to keep. Without them, their lines are left out of the notes.',
  },
  { key: 'objectives', label: 'Career objectives', hint: 'With every earlier next step.' },
  { key: 'templates', label: 'Templates that you changed or added', hint: null },
] as const;

const usual = { objectives: true, promises: true, templates: true, names: true, privateAsides: false };

function Counts({ choice }: { choice: HandoverChoice }) {
  const counts = useQuery({ ...queryOf('handover.count', { choice }), placeholderData: keepPreviousData });
  if (counts.isError) return <ErrorNotice error={counts.error} onRetry={() => void counts.refetch()} />;
  return (
    <p className={styles.counts} aria-live="polite">
      {counts.data ? holdsWords(counts.data) : 'Counting…'}
    </p>
  );
}

function HandOverForm({ first, onDone }: { first: readonly Id[]; onDone: () => void }) {
  const people = usePeople().data ?? nobody;
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set(first));
  const [span, setSpan] = useState<OpenSpan | null>(null);
  const [along, setAlong] = useState(usual);
  const [by, setBy] = useState('');
  const [secret, setSecret] = useState(noPassphrase);
  const [readiness, setReadiness] = useState<Readiness>('no');
  const act = useAct('app.exportHandover');
  const choice: HandoverChoice = { people: [...chosen], ...(span ?? allTime), ...along };
  const spanned = span === null || openSpanError(span) === undefined;
  const complete = chosen.size > 0 && spanned && by.trim() !== '';

  const run = (): void => {
    if (act.isPending) return;
    act.mutate(
      { choice, by, passphrase: secret.passphrase },
      {
        onSuccess: ({ savedAs, counts }) => {
          notify({ text: `Saved as ${savedAs}: ${holdsWords(counts)}` });
          onDone();
        },
        onError: (thrown) => {
          if (kindOf(thrown) !== 'cancelled') return;
          act.reset();
          notify({ text: 'Nothing was handed over.' });
        },
      },
    );
  };
  const submit = useWhenReady(complete ? readiness : 'no', run);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          <ChoosePeople
            label="Whose notes"
            people={people}
            value={chosen}
            onChange={setChosen}
            error={chosen.size === 0 ? 'Choose at least one person.' : null}
          />
          <SpanChoice value={span} onChange={setSpan} />
          <div className={styles.group}>
            <p className={styles.label}>What goes along</p>
            {parts.map(({ key, label, hint }) => (
              <Checkbox
                key={key}
                label={label}
                hint={hint}
                checked={along[key]}
                onCheckedChange={(checked) => setAlong({ ...along, [key]: checked })}
              />
            ))}
          </div>
        </div>
        <div className={styles.column}>
          <TextField
            label="Your name"
            value={by}
            onValueChange={setBy}
            maxLength={120}
            hint="Every note will say who handed it over, and when."
          />
          <NewPassphrase
            label="Passphrase of the file"
            value={secret}
            onValueChange={setSecret}
            onReadinessChange={setReadiness}
          />
          <p className={styles.say}>
            The file is encrypted. Tell the passphrase in another way than the one by which the file goes.
          </p>
          {chosen.size > 0 && spanned ? <Counts choice={choice} /> : null}
        </div>
      </div>
      {act.isError && kindOf(act.error) !== 'cancelled' ? <ErrorNotice error={act.error} /> : null}
      <div className={styles.acts}>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" tone="primary" busy={act.isPending} disabled={!complete || readiness === 'no'}>
          Choose where to save…
        </Button>
      </div>
    </form>
  );
}

export interface HandOverDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Who is chosen already. */
  people?: readonly Id[];
}

/** People and their notes as an encrypted file for the manager who follows. */
export function HandOverDialog({ open, onOpenChange, people = nobody }: HandOverDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Hand over"
      width="wide"
      description="For the manager who follows. Their Handrail opens the file; your journal stays as it is."
    >
      {open ? <HandOverForm first={people} onDone={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}
