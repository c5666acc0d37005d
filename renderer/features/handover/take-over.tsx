import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { HandoverPreview, HandoverTaken } from '../../../shared/contract/handover.ts';
import { request } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { type ErrorWords, errorWords, kindOf } from '../../ui/error-words.ts';
import { Progress } from '../../ui/progress.tsx';
import { useProgress } from '../settings/use-progress.ts';
import { PassphraseField } from '../vault/passphrase-field.tsx';
import styles from './handover.module.css';
import { HandoverContents, isAllHere, type Meant, undecided } from './handover-contents.tsx';

type Step = { at: 'choose' } | { at: 'locked'; file: string } | { at: 'preview'; preview: HandoverPreview };

/** The file's own faults are said in the words that the vault process has for them. */
const fileKinds: readonly string[] = ['damaged', 'newer-version', 'not-found', 'wrong-secret'];
const fileWords = (error: unknown): ErrorWords =>
  error instanceof HandrailError && fileKinds.includes(error.kind) && error.message !== ''
    ? { what: error.message, next: '' }
    : errorWords(error);

export interface TakeOverProps {
  onTaken: (taken: HandoverTaken) => void;
  /** Another way on, beside the first button. */
  skip?: ReactNode;
}

/** Takes over a file that was handed over: chosen, opened with its passphrase, looked at, taken. */
export function TakeOver({ onTaken, skip }: TakeOverProps) {
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [passphrase, setPassphrase] = useState('');
  const [meant, setMeant] = useState<Meant>(new Map());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const progress = useProgress(busy);
  // What was decrypted is not kept longer than somebody looks at it.
  useEffect(() => () => void request('handover.discard', {}).catch(() => undefined), []);

  const act = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (thrown) {
      if (kindOf(thrown) !== 'cancelled') setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  const choose = () =>
    act(async () => {
      const { name } = await request('app.chooseHandover', {});
      setPassphrase('');
      setStep({ at: 'locked', file: name });
    });
  const open = () =>
    act(async () => {
      const preview = await request('app.openHandover', { passphrase });
      setPassphrase('');
      setMeant(new Map());
      setStep({ at: 'preview', preview });
    });
  const take = () =>
    act(async () => {
      const people = [...meant].flatMap(([id, as]) => (as === null ? [] : [{ id, as }]));
      const taken = await request('handover.take', { people });
      setStep({ at: 'choose' });
      onTaken(taken);
    });
  const leave = (): void => {
    setError(null);
    setPassphrase('');
    setStep({ at: 'choose' });
    void request('handover.discard', {}).catch(() => undefined);
  };

  const notice = error === null ? null : <ErrorNotice error={error} words={fileWords(error)} />;
  if (step.at === 'choose') {
    return (
      <>
        {notice}
        <div className={styles.actions}>
          <Button tone="primary" busy={busy} onClick={() => void choose()}>
            Choose the file…
          </Button>
          {skip}
        </div>
      </>
    );
  }
  if (step.at === 'locked') {
    const submit = (event: FormEvent): void => {
      event.preventDefault();
      event.stopPropagation();
      if (passphrase !== '') void open();
    };
    return (
      <form className={styles.group} noValidate onSubmit={submit}>
        <p className={styles.file} data-veil="">
          {step.file}
        </p>
        <PassphraseField
          label="Passphrase of the file"
          value={passphrase}
          onValueChange={setPassphrase}
          autoFocus
          disabled={busy}
          hint="Whoever handed it over has told you."
        />
        {notice}
        <div className={styles.actions}>
          <Button type="submit" tone="primary" busy={busy} disabled={passphrase === ''}>
            Open
          </Button>
          <Button tone="quiet" onClick={leave}>
            Another file
          </Button>
        </div>
      </form>
    );
  }
  const { preview } = step;
  return (
    <div className={styles.group}>
      <HandoverContents preview={preview} meant={meant} onMeant={setMeant} />
      {progress ? <Progress label="Taking over" done={progress.done} total={progress.total} /> : null}
      {notice}
      <div className={styles.actions}>
        <Button
          tone="primary"
          busy={busy}
          disabled={isAllHere(preview) || undecided(preview, meant).length > 0}
          onClick={() => void take()}
        >
          Take over
        </Button>
        <Button tone="quiet" disabled={busy} onClick={leave}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
