import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import {
  type AcceleratorFlaw,
  acceleratorOf,
  chordOfAccelerator,
  flawOf,
} from '../../../shared/domain/accelerator.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { currentPlatform, keysText } from '../../ui/keys.ts';
import { countModal } from '../../ui/modal-count.ts';
import styles from './shortcut-recorder.module.css';

/** An accelerator as a person reads it: "Ctrl Alt Shift Space". */
export const acceleratorText = (accelerator: string): string => keysText(chordOfAccelerator(accelerator));

const flawWords: Record<AcceleratorFlaw, (keys: string) => string> = {
  unknown: () => 'That key cannot be part of a shortcut for the whole system.',
  writing: (keys) =>
    `${keys} is what one writes and moves with. Hold ${keysText('Mod')} and one more with it.`,
  common: (keys) => `Other programs use ${keys} themselves, and would lose it.`,
  characters: (keys) => `${keys} writes a character on many keyboards.`,
  system: (keys) => `${keys} belongs to the system.`,
};

export interface ShortcutRecorderProps {
  label: string;
  /** As Electron writes it; null where there is none. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** What it proposes, where that is not what holds. */
  proposal: string;
}

/** A shortcut for the whole system: Enter, then the keys themselves. What may not be taken is refused, with the reason. */
export function ShortcutRecorder({ label, value, onChange, proposal }: ShortcutRecorderProps) {
  const id = useId();
  const [recording, setRecording] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  // While it listens, no other shortcut of the page may answer the keys.
  useEffect(() => (recording ? countModal() : undefined), [recording]);

  const stop = (): void => setRecording(false);
  const take = (next: string | null): void => {
    stop();
    setRefused(null);
    onChange(next);
  };
  const hear = (event: KeyboardEvent): void => {
    if (!recording || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      stop();
      return;
    }
    const pressed = acceleratorOf(event.nativeEvent, currentPlatform() === 'mac');
    if (pressed === null) return;
    const flaw = flawOf(pressed);
    if (flaw === null) take(pressed);
    else setRefused(flawWords[flaw](acceleratorText(pressed)));
  };
  const shown = value === null ? 'None' : acceleratorText(value);
  return (
    <div className={styles.field}>
      <span id={`${id}-label`} className={styles.label}>
        {label}
      </span>
      <div className={styles.row}>
        <button
          type="button"
          className={cx(styles.keys, recording && styles.recording)}
          aria-labelledby={`${id}-label ${id}-keys`}
          aria-describedby={`${id}-say`}
          onClick={() => {
            setRefused(null);
            setRecording(true);
          }}
          onKeyDown={hear}
          // The key that began it must not press the button again when it is let go.
          onKeyUp={(event) => recording && event.preventDefault()}
          onBlur={stop}
        >
          <span id={`${id}-keys`}>{recording ? 'Press the keys' : shown}</span>
        </button>
        {value === null ? null : (
          <Button tone="quiet" onClick={() => take(null)}>
            Clear
          </Button>
        )}
        {value === proposal ? null : (
          <Button tone="quiet" onClick={() => take(proposal)}>
            Use {acceleratorText(proposal)}
          </Button>
        )}
      </div>
      <p id={`${id}-say`} role="status" className={cx(styles.say, refused !== null && styles.refused)}>
        {refused ?? (recording ? 'Esc leaves it as it is.' : 'Press Enter here to choose other keys.')}
      </p>
    </div>
  );
}
