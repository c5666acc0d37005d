import { useState } from 'react';
import { type ExportFormat, exportFormats } from '../../../shared/contract/exports.ts';
import type { Person } from '../../../shared/domain/people.ts';
import { audiences } from '../../../shared/exports/reader.ts';
import type { Cycle, Span } from '../../../shared/review/cycles.ts';
import { request as ask } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useToday } from '../../ui/date-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { kindOf } from '../../ui/error-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Progress } from '../../ui/progress.tsx';
import { notify } from '../../ui/toast.tsx';
import type { NewPassphraseValue } from '../vault/new-passphrase.tsx';
import type { Readiness } from '../vault/use-readiness.ts';
import { Cards } from './cards.tsx';
import { Encrypted } from './encrypted.tsx';
import styles from './export-dialog.module.css';
import { countsWords, formatWords } from './export-words.ts';
import { Preview } from './preview.tsx';
import { audienceWords } from './reader-words.ts';
import { SpanChoice, spanError } from './span-choice.tsx';
import { type SpanKind, spanOf } from './spans.ts';
import { useExportProgress } from './use-export-progress.ts';
import { useReader } from './use-reader.ts';

const formatOptions = exportFormats.map((value) => ({ value, ...formatWords[value] }));
const audienceOptions = audiences.map((value) => ({
  value,
  name: audienceWords[value].name,
  use: audienceWords[value].sees,
}));

function ExportForm({ person, cycle, onDone }: { person: Person; cycle: Cycle | null; onDone: () => void }) {
  const today = useToday();
  const [kind, setKind] = useState<SpanKind>('this half');
  const [custom, setCustom] = useState<Span>(() => spanOf('this half', today));
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const [withNotes, setWithNotes] = useState(cycle === null);
  const [secret, setSecret] = useState<NewPassphraseValue | null>(null);
  const [readiness, setReadiness] = useState<Readiness>('no');
  const state = useReader('me');
  const act = useAct('app.exportPerson');
  const progress = useExportProgress(act.isPending);
  const span = cycle ?? (kind === 'custom' ? custom : spanOf(kind, today));
  const error = spanError(span);
  const request = {
    personId: person.id,
    from: span.from,
    to: span.to,
    cycleId: cycle?.id ?? null,
    withNotes,
    reader: state.reader,
  };

  const isReady = error === undefined && (secret === null || readiness === 'yes');

  const run = (): void =>
    act.mutate(
      { ...request, format, passphrase: secret?.passphrase ?? null },
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
        if (isReady && !act.isPending) run();
      }}
    >
      <div className={styles.choices}>
        {cycle === null ? (
          <SpanChoice
            kind={kind}
            span={span}
            onKind={(next) => {
              if (next === 'custom') setCustom(span);
              setKind(next);
            }}
            onSpan={setCustom}
          />
        ) : (
          <Checkbox
            label="With the notes of the cycle behind it"
            checked={withNotes}
            onCheckedChange={setWithNotes}
          />
        )}
        <Cards
          label="Who will read it"
          value={state.reader.audience}
          onChange={state.setAudience}
          options={audienceOptions}
        />
        <Cards label="Format" value={format} onChange={setFormat} options={formatOptions} compact />
        <Encrypted value={secret} onValueChange={setSecret} onReadinessChange={setReadiness} />
      </div>
      <div className={styles.before}>
        {error ? null : <Preview request={request} state={state} onOpen={onDone} />}
      </div>
      <div className={styles.acts}>
        <div className={styles.says}>
          {act.isError && kindOf(act.error) !== 'cancelled' ? <ErrorNotice error={act.error} /> : null}
          {progress ? (
            <Progress label="Exporting" done={progress.done} total={progress.total} />
          ) : secret === null ? (
            <p className={styles.warning}>
              <Icon name="warning" />
              The exported file is not encrypted. Whoever can read the folder can read it.
            </p>
          ) : null}
        </div>
        <Button onClick={() => (act.isPending ? void ask('app.cancelExport', {}) : onDone())}>
          {act.isPending ? 'Stop' : 'Cancel'}
        </Button>
        <Button type="submit" tone="primary" busy={act.isPending} disabled={!isReady}>
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
  /** The review over this cycle; without it, the notes and evidence of days to choose. */
  cycle?: Cycle | null;
}

/** A file about one person. Says beforehand what is in it, what stays here, and who is named. */
export function ExportDialog({ open, onOpenChange, person, cycle = null }: ExportDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Export ${person.name}${cycle === null ? '' : `, ${cycle.name}`}`}
      width="page"
    >
      {open ? <ExportForm person={person} cycle={cycle} onDone={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}
