import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { DisclosureChoice, DisclosureCounts } from '../../../shared/contract/disclosure.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { request } from '../../api/client.ts';
import { queryOf, type ShownPerson, useAct } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { kindOf } from '../../ui/error-words.ts';
import { Progress } from '../../ui/progress.tsx';
import { notify } from '../../ui/toast.tsx';
import { allTime, type OpenSpan, openSpanError, SpanChoice } from '../handover/index.ts';
import { useProgress } from '../settings/use-progress.ts';
import { NewPassphrase, noPassphrase } from '../vault/new-passphrase.tsx';
import { type Readiness, useWhenReady } from '../vault/use-readiness.ts';
import styles from './disclosure.module.css';
import { bundleWords, doubtWords, trashWords } from './disclosure-words.ts';
import { confirms, leftOut, PrivateChoice } from './private-choice.tsx';
import { ThirdParties } from './third-parties.tsx';

function DiscloseForm({ person, onDone }: { person: ShownPerson; onDone: () => void }) {
  const [span, setSpan] = useState<OpenSpan | null>(null);
  const [shown, setShown] = useState<ReadonlySet<Id>>(new Set());
  const [wish, setWish] = useState(leftOut);
  const [encrypted, setEncrypted] = useState(false);
  const [secret, setSecret] = useState(noPassphrase);
  const [strength, setStrength] = useState<Readiness>('no');
  const act = useAct('app.exportDisclosure');
  const progress = useProgress(act.isPending);
  const spanned = span === null || openSpanError(span) === undefined;
  const choice: DisclosureChoice = {
    personId: person.id,
    ...(span ?? allTime),
    shown: [...shown],
    privateAsides: wish.wanted,
  };
  const preview = useQuery({
    ...queryOf('disclosure.preview', { choice }),
    placeholderData: keepPreviousData,
    enabled: spanned,
  });
  const counts: DisclosureCounts | undefined = preview.data;
  const agreed = !wish.wanted || confirms(wish.typed, person.name);

  const run = (): void => {
    if (act.isPending) return;
    act.mutate(
      { choice, passphrase: encrypted ? secret.passphrase : null },
      {
        onSuccess: ({ savedAs }) => {
          notify({ text: `Saved as ${savedAs}. Read it before you pass it on.` });
          onDone();
        },
        onError: (thrown) => {
          if (kindOf(thrown) !== 'cancelled') return;
          act.reset();
          notify({ text: 'Nothing was disclosed.' });
        },
      },
    );
  };
  const stop = (): void => void request('app.cancelExport', {}).catch(() => undefined);
  const able = spanned && agreed && counts !== undefined;
  const readiness: Readiness = !able ? 'no' : encrypted ? strength : 'yes';
  const submit = useWhenReady(readiness, run);
  const trash = counts ? trashWords(counts) : null;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <SpanChoice value={span} onChange={setSpan} />
      <div className={styles.group}>
        <p className={styles.counts} aria-live="polite">
          {counts ? bundleWords(counts, person.name) : spanned && !preview.isError ? 'Looking…' : ''}
        </p>
        {trash === null ? null : <p className={styles.say}>{trash}</p>}
        {preview.isError ? (
          <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
        ) : null}
      </div>
      {counts ? (
        <>
          <ThirdParties parties={counts.thirdParties} shown={shown} onShown={setShown} />
          {counts.doubtful.length === 0 ? null : (
            <p className={styles.say} data-veil="">
              {doubtWords(counts.doubtful)}
            </p>
          )}
          <PrivateChoice count={counts.privateAsides} name={person.name} value={wish} onChange={setWish} />
        </>
      ) : null}
      <div className={styles.group}>
        <Checkbox
          label="Encrypt the file with a passphrase"
          hint="Without one, whoever can read the folder can read it."
          checked={encrypted}
          onCheckedChange={(next) => {
            setEncrypted(next);
            setSecret(noPassphrase);
          }}
        />
        {encrypted ? (
          <NewPassphrase
            label="Passphrase of the file"
            value={secret}
            onValueChange={setSecret}
            onReadinessChange={setStrength}
          />
        ) : null}
      </div>
      {act.isError && kindOf(act.error) !== 'cancelled' ? <ErrorNotice error={act.error} /> : null}
      {progress ? <Progress label="Making the bundle" done={progress.done} total={progress.total} /> : null}
      <div className={styles.acts}>
        <Button onClick={act.isPending ? stop : onDone}>Cancel</Button>
        <Button type="submit" tone="primary" busy={act.isPending} disabled={readiness === 'no'}>
          Choose where to save…
        </Button>
      </div>
    </form>
  );
}

export interface DiscloseDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  person: ShownPerson;
}

/** Everything that the journal holds about one person, for them, with others replaced and the record to check it by. */
export function DiscloseDialog({ open, onOpenChange, person }: DiscloseDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Disclose what is held about ${person.name}`}
      description="One file to read, to print and for programs, with a cover that says what is in it and what is not, and hashes by which anybody can check it."
    >
      {open ? <DiscloseForm person={person} onDone={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}
