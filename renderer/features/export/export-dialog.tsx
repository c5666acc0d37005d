import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { type ExportFormat, exportFormats } from '../../../shared/contract/exports.ts';
import type { Person } from '../../../shared/domain/people.ts';
import { LocalDate } from '../../../shared/domain/values.ts';
import type { Span } from '../../../shared/review/cycles.ts';
import { queryOf, useAct } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useToday } from '../../ui/date-text.tsx';
import { longDay } from '../../ui/dates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { kindOf } from '../../ui/error-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/toast.tsx';
import styles from './export-dialog.module.css';
import { countsWords, formatWords } from './export-words.ts';
import { type SpanKind, spanKinds, spanOf } from './spans.ts';

const spanWords: Record<SpanKind, string> = {
  'this half': 'This half',
  'last half': 'Last half',
  quarter: 'This quarter',
  year: 'The last twelve months',
  custom: 'Other dates…',
};
const spanOptions = spanKinds.map((value) => ({ value, label: spanWords[value] }));

const spanError = ({ from, to }: Span): string | undefined => {
  if (!LocalDate.safeParse(from).success || !LocalDate.safeParse(to).success) return 'There is no such day.';
  return from > to ? 'It ends before it begins.' : undefined;
};

function Preview({ personId, span }: { personId: string; span: Span }) {
  const preview = useQuery({
    ...queryOf('export.preview', { personId, ...span, reader: { audience: 'me' } }),
    placeholderData: keepPreviousData,
  });
  if (preview.isError) return <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />;
  return (
    <p className={styles.counts} aria-live="polite">
      {preview.data ? countsWords(preview.data.counts) : 'Counting…'}
    </p>
  );
}

function FormatChoice({
  value,
  onChange,
}: {
  value: ExportFormat;
  onChange: (format: ExportFormat) => void;
}) {
  const labelId = useId();
  return (
    <div>
      <p id={labelId} className={styles.label}>
        Format
      </p>
      <RadioGroup
        aria-labelledby={labelId}
        className={styles.formats}
        value={value}
        onValueChange={(next) => onChange(next as ExportFormat)}
      >
        {exportFormats.map((format) => (
          <Radio.Root
            key={format}
            value={format}
            className={styles.format}
            aria-label={formatWords[format].name}
          >
            <strong>{formatWords[format].name}</strong>
            <small>{formatWords[format].use}</small>
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}

function ExportForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const today = useToday();
  const [kind, setKind] = useState<SpanKind>('this half');
  const [custom, setCustom] = useState<Span>(() => spanOf('this half', today));
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const act = useAct('app.exportPerson');
  const span = kind === 'custom' ? custom : spanOf(kind, today);
  const error = spanError(span);

  const run = (): void =>
    act.mutate(
      { personId: person.id, ...span, format, reader: { audience: 'me' } },
      {
        onSuccess: ({ savedAs, counts }) => {
          notify({ text: `Saved as ${savedAs}. ${countsWords(counts)}`, veiled: true });
          onDone();
        },
        onError: (thrown) => {
          if (kindOf(thrown) !== 'cancelled') return;
          act.reset();
          notify({ text: 'Nothing was exported.' });
        },
      },
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!error && !act.isPending) run();
      }}
    >
      <div className={styles.span}>
        <Select
          label="Which notes"
          value={kind}
          onValueChange={(next) => {
            if (next === 'custom') setCustom(span);
            setKind(next);
          }}
          options={spanOptions}
        />
        {kind === 'custom' ? (
          <div className={styles.dates}>
            <TextField
              type="date"
              label="From"
              value={custom.from}
              error={error}
              onValueChange={(from) => setCustom({ ...custom, from })}
            />
            <TextField
              type="date"
              label="To"
              value={custom.to}
              onValueChange={(to) => setCustom({ ...custom, to })}
            />
          </div>
        ) : (
          <p className={styles.days}>
            {longDay(span.from)} to {longDay(span.to)}
          </p>
        )}
      </div>
      <FormatChoice value={format} onChange={setFormat} />
      <div className={styles.says}>
        {error ? null : <Preview personId={person.id} span={span} />}
        <p className={styles.warning}>
          <Icon name="warning" />
          The exported file is not encrypted. Whoever can read the folder can read it.
        </p>
      </div>
      {act.isError && kindOf(act.error) !== 'cancelled' ? <ErrorNotice error={act.error} /> : null}
      <div className={styles.acts}>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" tone="primary" busy={act.isPending} disabled={error !== undefined}>
          Choose where to save…
        </Button>
      </div>
    </form>
  );
}

export interface ExportDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  person: Person;
}

/** The evidence on one person as a file. Says beforehand what is in it and what stays here. */
export function ExportDialog({ open, onOpenChange, person }: ExportDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={`Export ${person.name}`}>
      {open ? <ExportForm person={person} onDone={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}
