import { useState } from 'react';
import type { ExportOutcome, JournalExportFormat } from '../../../shared/contract/exports.ts';
import { request } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { kindOf } from '../../ui/error-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Progress } from '../../ui/progress.tsx';
import { ExportLog } from '../export/index.ts';
import styles from './settings.module.css';
import { useProgress } from './use-progress.ts';

const formats: readonly { format: JournalExportFormat; title: string; about: string }[] = [
  {
    format: 'markdown-folder',
    title: 'Markdown folder',
    about: 'One file for each note, readable in any editor.',
  },
  {
    format: 'json',
    title: 'JSON file',
    about: 'Everything, revisions included, for another program.',
  },
];

/** The whole journal, for another program or a later self. Private asides are in it: it is for the manager only. */
export function ExportJournal() {
  const [busy, setBusy] = useState<JournalExportFormat | null>(null);
  const [outcome, setOutcome] = useState<ExportOutcome | null>(null);
  const [error, setError] = useState<unknown>(null);
  const progress = useProgress(busy !== null);

  const run = async (format: JournalExportFormat): Promise<void> => {
    setBusy(format);
    setOutcome(null);
    setError(null);
    try {
      setOutcome(await request('app.exportJournal', { format }));
    } catch (failure) {
      if (kindOf(failure) !== 'cancelled') setError(failure);
    } finally {
      setBusy(null);
    }
  };

  return (
    <>
      <div className={styles.warn}>
        <Icon name="warning" />
        <p>
          These files are <strong>not encrypted</strong>. Whoever can read them can read every note, private
          asides included. Keep them somewhere that is.
        </p>
      </div>
      <ul>
        {formats.map(({ format, title, about }) => (
          <li key={format} className={styles.choice}>
            <div>
              <h3 className={styles.choiceTitle}>{title}</h3>
              <p className={styles.say}>{about}</p>
            </div>
            <Button
              aria-label={`Export as ${title}`}
              busy={busy === format}
              disabled={busy !== null && busy !== format}
              onClick={() => void run(format)}
            >
              Export…
            </Button>
          </li>
        ))}
      </ul>
      {progress ? <Progress label="Exporting" done={progress.done} total={progress.total} /> : null}
      {outcome ? (
        <div role="status" className={styles.good}>
          <Icon name="check" />
          <p>
            {outcome.counts.entries === 1
              ? '1 note was'
              : `${outcome.counts.entries.toLocaleString()} notes were`}{' '}
            written to “{outcome.savedAs}”.
          </p>
        </div>
      ) : null}
      {error === null ? null : <ErrorNotice error={error} />}
      <h3 className={styles.choiceTitle}>What left the journal</h3>
      <ExportLog personId={null} />
    </>
  );
}
