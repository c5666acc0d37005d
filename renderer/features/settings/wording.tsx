import { useState } from 'react';
import { wordingRules } from '../../../shared/wording/index.ts';
import { setPreferences, usePreferences } from '../../app/preferences.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import styles from './settings.module.css';

/** Which wording is underlined while one writes. */
export function Wording() {
  const { wordingOff } = usePreferences();
  const [error, setError] = useState<unknown>(null);
  const change = (id: string, shown: boolean): void => {
    setError(null);
    const others = wordingOff.filter((other) => other !== id);
    setPreferences({ wordingOff: shown ? others : [...others, id] }).catch(setError);
  };
  return (
    <>
      <p className={styles.say}>
        While you write, a dotted line beneath a word says: a reader may take this for opinion, or it does not
        belong in a note about work. It stands in no export, and nothing is changed by itself.
      </p>
      <div className={styles.form}>
        {wordingRules.map(({ id, title, why }) => (
          <Checkbox
            key={id}
            label={title}
            hint={why}
            checked={!wordingOff.includes(id)}
            onCheckedChange={(shown) => change(id, shown)}
          />
        ))}
      </div>
      {error === null ? null : <ErrorNotice error={error} />}
    </>
  );
}
