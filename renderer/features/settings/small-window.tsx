import { useState } from 'react';
import type { ShortcutState } from '../../../shared/contract/app.ts';
import { defaultAccelerator } from '../../../shared/domain/accelerator.ts';
import { loadPreferences, setPreferences, useAppInfo, usePreferences } from '../../app/preferences.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import settings from './settings.module.css';
import { acceleratorText, ShortcutRecorder } from './shortcut-recorder.tsx';

/** What the system said to the shortcut; nothing where it was not asked for one. */
function Outcome({ state, shortcut }: { state: ShortcutState; shortcut: string | null }) {
  if (shortcut === null || (state !== 'taken' && state !== 'on')) return null;
  const keys = acceleratorText(shortcut);
  return (
    <div role="status" className={state === 'on' ? settings.good : settings.warn}>
      <Icon name={state === 'on' ? 'check' : 'warning'} />
      <p>
        {state === 'on'
          ? `${keys} opens the small window from any program.`
          : `The system did not give ${keys} to Handrail: another program has it already. Choose other keys, or free them there; until then the tray and the keys above open the window.`}
      </p>
    </div>
  );
}

function Shortcut({ state }: { state: ShortcutState }) {
  const { captureShortcut } = usePreferences();
  const [error, setError] = useState<unknown>(null);
  const change = async (next: string | null): Promise<void> => {
    setError(null);
    try {
      await setPreferences({ captureShortcut: next });
      // What the system said to it.
      await loadPreferences();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <>
      <ShortcutRecorder
        label="From any program"
        value={captureShortcut}
        proposal={defaultAccelerator}
        onChange={(next) => void change(next)}
      />
      <Outcome state={state} shortcut={captureShortcut} />
      {error === null ? null : <ErrorNotice error={error} />}
    </>
  );
}

/** The small window for a note between two other things, and what opens it. */
export function SmallWindow() {
  const { captureShortcut } = useAppInfo();
  return (
    <>
      <p className={settings.say}>
        The small window is a note and nothing else, in front of whatever you are doing. It proposes whom the
        note is about, and one key saves and closes it. Here <Kbd keys="Mod+Shift+n" /> opens it.
      </p>
      {captureShortcut === 'none' ? (
        <p className={settings.say}>
          This is Handrail in a browser, which hears no keys that are pressed in another program. In
          Handrail’s own application you can choose keys here that open the small window from anywhere.
        </p>
      ) : (
        <Shortcut state={captureShortcut} />
      )}
    </>
  );
}
