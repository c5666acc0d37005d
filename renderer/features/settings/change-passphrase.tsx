import { type FormEvent, useState } from 'react';
import { request } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { kindOf } from '../../ui/error-words.ts';
import { Progress } from '../../ui/progress.tsx';
import { notify } from '../../ui/toast.tsx';
import { NewPassphrase, noPassphrase } from '../vault/new-passphrase.tsx';
import { PassphraseField } from '../vault/passphrase-field.tsx';
import { type Readiness, useWhenReady } from '../vault/use-readiness.ts';
import styles from './settings.module.css';
import { useProgress } from './use-progress.ts';

/** Another passphrase, and, if wanted, another key. */
export function ChangePassphrase() {
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState(noPassphrase);
  const [readiness, setReadiness] = useState<Readiness>('no');
  const [rotateKey, setRotateKey] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const progress = useProgress(busy);
  const wrong = error !== null && kindOf(error) === 'wrong-secret';

  const change = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await request('vault.changePassphrase', { current, next: chosen.passphrase, rotateKey });
      setCurrent('');
      setChosen(noPassphrase);
      setRotateKey(false);
      notify({ text: 'The passphrase was changed.' });
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  const submit = useWhenReady(current === '' ? 'no' : readiness, () => void change());
  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
      noValidate
    >
      <PassphraseField
        label="Current passphrase"
        value={current}
        onValueChange={setCurrent}
        error={wrong ? 'That passphrase does not open this journal.' : undefined}
      />
      <NewPassphrase
        label="New passphrase"
        value={chosen}
        onValueChange={setChosen}
        onReadinessChange={setReadiness}
      />
      <Checkbox
        label="Also encrypt the whole journal with a new key"
        hint="Slower. Choose it if somebody may have copied the journal’s files and may know the old passphrase: those copies stay readable with it, but nothing written from now on does."
        checked={rotateKey}
        onCheckedChange={setRotateKey}
      />
      {progress ? <Progress label="Encrypting anew" done={progress.done} total={progress.total} /> : null}
      {error !== null && !wrong ? <ErrorNotice error={error} /> : null}
      <div className={styles.actions}>
        <Button type="submit" tone="primary" busy={busy} disabled={readiness === 'no' || current === ''}>
          Change the passphrase
        </Button>
      </div>
    </form>
  );
}
