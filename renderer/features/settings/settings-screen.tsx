import type { ReactNode } from 'react';
import { goTo, type SettingsPane, settingsPanes } from '../../app/place.ts';
import { cx } from '../../ui/cx.ts';
import { PageHeader } from '../../ui/page.tsx';
import { FrameworksEditor } from '../frameworks/index.ts';
import { About } from './about.tsx';
import { Appearance } from './appearance.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { CheckJournal } from './check-journal.tsx';
import { ExportJournal } from './export-journal.tsx';
import { Handover } from './handover.tsx';
import { Locking } from './locking.tsx';
import { NewRecoveryKey } from './new-recovery-key.tsx';
import styles from './settings.module.css';
import { SignalsEditor } from './signals-editor.tsx';
import { SmallWindow } from './small-window.tsx';
import { TemplatesEditor } from './templates-editor.tsx';
import { Wording } from './wording.tsx';

const panes: Record<SettingsPane, { title: string; screen: () => ReactNode }> = {
  appearance: { title: 'Appearance', screen: Appearance },
  locking: { title: 'Locking', screen: Locking },
  'small window': { title: 'Small window', screen: SmallWindow },
  passphrase: { title: 'Passphrase', screen: ChangePassphrase },
  'recovery key': { title: 'Recovery key', screen: NewRecoveryKey },
  check: { title: 'Check the journal', screen: CheckJournal },
  signals: { title: 'Signals', screen: SignalsEditor },
  frameworks: { title: 'Frameworks', screen: FrameworksEditor },
  templates: { title: 'Templates', screen: TemplatesEditor },
  wording: { title: 'Wording', screen: Wording },
  export: { title: 'Export', screen: ExportJournal },
  handover: { title: 'Handover', screen: Handover },
  about: { title: 'About', screen: About },
};

/** Everything that can be set, one pane at a time. */
export function SettingsScreen({ pane }: { pane: SettingsPane }) {
  const { title, screen: Pane } = panes[pane];
  return (
    <>
      <PageHeader title="Settings" />
      <div className={styles.scroll}>
        <div className={styles.split}>
          <nav aria-label="Settings" className={styles.nav}>
            <ul>
              {settingsPanes.map((name) => (
                <li key={name}>
                  <button
                    type="button"
                    className={cx(styles.link, name === pane && styles.here)}
                    aria-current={name === pane ? 'page' : undefined}
                    onClick={() => goTo({ at: 'settings', pane: name })}
                  >
                    {panes[name].title}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <section aria-labelledby="settings-pane" className={styles.pane}>
            <h2 id="settings-pane" className={styles.title}>
              {title}
            </h2>
            <Pane key={pane} />
          </section>
        </div>
      </div>
    </>
  );
}
