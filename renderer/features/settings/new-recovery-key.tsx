import { type FormEvent, useState } from 'react';
import { request } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/toast.tsx';
import { PassphraseField } from '../vault/passphrase-field.tsx';
import { RecoveryStep } from '../vault/recovery-step.tsx';
import styles from './settings.module.css';

/** Replaces the recovery key, for who lost the old one or showed it to somebody. */
export function NewRecoveryKey() {
  const [passphrase, setPassphrase] = useState('');
  const [making, setMaking] = useState(false);

  const stop = (): void => {
    setMaking(false);
    setPassphrase('');
  };

  if (making) {
    return (
      <RecoveryStep
        confirmLabel="Replace the recovery key"
        back={
          <Button tone="quiet" onClick={stop}>
            Cancel
          </Button>
        }
        onConfirmed={async (recoveryKey) => {
          await request('vault.replaceRecoveryKey', { passphrase, recoveryKey });
          stop();
          notify({ text: 'The recovery key was replaced. The old one opens nothing any more.' });
        }}
        frame={({ lead, fields, actions, submit }) => (
          <form
            className={styles.form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <p className={styles.say}>{lead}</p>
            {fields}
            <div className={styles.actions}>{actions}</div>
          </form>
        )}
      />
    );
  }

  const begin = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase !== '') setMaking(true);
  };
  return (
    <>
      <p className={styles.say}>
        The recovery key opens the journal when the passphrase is forgotten. It cannot be shown again, but it
        can be replaced: the old one then opens nothing any more.
      </p>
      <form className={styles.form} onSubmit={begin} noValidate>
        <PassphraseField label="Passphrase" value={passphrase} onValueChange={setPassphrase} />
        <div className={styles.actions}>
          <Button type="submit" tone="primary" disabled={passphrase === ''}>
            Make a new recovery key
          </Button>
        </div>
      </form>
    </>
  );
}
