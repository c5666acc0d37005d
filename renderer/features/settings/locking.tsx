import { useState } from 'react';
import type { Preferences } from '../../../shared/contract/app.ts';
import { setPreferences, usePreferences } from '../../app/preferences.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './settings.module.css';

const offered = [1, 2, 5, 10, 15, 30, 60, 120];

const words = (minutes: number): string =>
  minutes === 60 ? '1 hour' : minutes === 120 ? '2 hours' : minutes === 1 ? '1 minute' : `${minutes} minutes`;

/** When the journal locks by itself. */
export function Locking() {
  const { lockAfterMinutes, lockOnClose } = usePreferences();
  const [error, setError] = useState<unknown>(null);
  const change = (next: Partial<Preferences>): void => {
    setError(null);
    setPreferences(next).catch(setError);
  };
  const choices = [...new Set([...offered, lockAfterMinutes])].sort((a, b) => a - b);
  return (
    <>
      <p className={styles.say}>
        Locking takes every word off the screen and ends the process that holds the key. The journal locks
        when the machine sleeps, when its screen locks and when the user changes, whatever is chosen here.
      </p>
      <div className={styles.form}>
        <Select
          label="Lock when nothing was typed or moved for"
          value={String(lockAfterMinutes)}
          onValueChange={(minutes) => change({ lockAfterMinutes: Number(minutes) })}
          options={choices.map((minutes) => ({ value: String(minutes), label: words(minutes) }))}
        />
        <Checkbox
          label="Lock when the window is closed"
          checked={lockOnClose}
          onCheckedChange={(checked) => change({ lockOnClose: checked })}
        />
      </div>
      {error === null ? null : <ErrorNotice error={error} />}
    </>
  );
}
