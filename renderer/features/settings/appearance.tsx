import { useState } from 'react';
import type { Preferences } from '../../../shared/contract/app.ts';
import { setPreferences, usePreferences } from '../../app/preferences.ts';
import { cx } from '../../ui/cx.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import styles from './appearance.module.css';

const themes: readonly { value: Preferences['theme']; label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** A small drawing of the screen in one theme. */
function Swatch({ theme }: { theme: 'light' | 'dark' }) {
  return (
    <span className={cx(styles.swatch, styles[theme])}>
      <span className={styles.side} />
      <span className={styles.lines}>
        <i />
        <i />
        <i />
      </span>
    </span>
  );
}

/** Light, dark, or as the system. */
export function Appearance() {
  const { theme } = usePreferences();
  const [error, setError] = useState<unknown>(null);
  const choose = (next: Preferences['theme']): void => {
    setError(null);
    setPreferences({ theme: next }).catch(setError);
  };
  return (
    <>
      <fieldset className={styles.themes}>
        <legend className={styles.legend}>Theme</legend>
        {themes.map(({ value, label }) => (
          <label key={value} className={cx(styles.theme, theme === value && styles.chosen)}>
            <span className={styles.picture} aria-hidden="true">
              {value === 'dark' ? null : <Swatch theme="light" />}
              {value === 'light' ? null : <Swatch theme="dark" />}
            </span>
            <span className={styles.name}>
              <input type="radio" name="theme" checked={theme === value} onChange={() => choose(value)} />
              {label}
            </span>
          </label>
        ))}
      </fieldset>
      {error === null ? null : <ErrorNotice error={error} />}
    </>
  );
}
