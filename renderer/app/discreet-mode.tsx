import { useRef } from 'react';
import { setDiscreet, useDiscreet } from '../ui/discreet.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { ariaKeys } from '../ui/keys.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './discreet-mode.module.css';
import { useCommands } from './shortcuts.ts';

const keys = 'Mod+.';

/** The command that turns discreet mode on and off, a quiet line while it is on, and what a screen reader hears. */
export function DiscreetMode() {
  const discreet = useDiscreet();
  const wasOn = useRef(discreet);
  wasOn.current ||= discreet;
  useCommands([
    {
      id: 'frame.discreet',
      title: discreet ? 'Leave discreet mode' : 'Discreet mode: initials, and text blurred',
      group: 'Handrail',
      keys: [keys],
      inModal: true,
      run: () => setDiscreet(!discreet),
    },
  ]);
  return (
    <>
      {/* A live region, so that it is heard behind an open dialog too. */}
      <VisuallyHidden>
        <span aria-live="polite">
          {discreet
            ? 'Discreet mode is on: names are initials and text is blurred.'
            : wasOn.current
              ? 'Discreet mode is off.'
              : ''}
        </span>
      </VisuallyHidden>
      {discreet ? (
        <aside aria-label="Discreet mode" className={styles.strip}>
          <Icon name="eyeOff" />
          Discreet
          <button
            type="button"
            className={styles.leave}
            aria-keyshortcuts={ariaKeys(keys)}
            onClick={() => setDiscreet(false)}
          >
            Leave
            <span aria-hidden="true">
              <Kbd keys={keys} />
            </span>
          </button>
        </aside>
      ) : null}
    </>
  );
}
