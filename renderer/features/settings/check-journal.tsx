import { useState } from 'react';
import type { VerifyReport } from '../../../shared/contract/vault.ts';
import { request } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { fullTime } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Progress } from '../../ui/progress.tsx';
import styles from './settings.module.css';
import { useProgress } from './use-progress.ts';

const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString()} ${count === 1 ? one : more}`;

/** That the journal went on from an older copy is no problem, and no secret either. */
function Accepted({ report }: { report: VerifyReport }) {
  if (report.acceptedOlder.length === 0) return null;
  return (
    <div className={styles.say}>
      <p>This journal went on from an older copy, opened with the passphrase:</p>
      <ul aria-label="Older copies that were opened">
        {report.acceptedOlder.map(({ at, missing, newestAt }) => (
          <li key={at}>
            On {fullTime(at)}
            {newestAt ? `, a copy whose last change was of ${fullTime(newestAt)}` : ', a copy without notes'}
            {missing === null
              ? '; others had been written in its place.'
              : `; ${many(missing, 'later change was', 'later changes were')} not in it.`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Report({ report }: { report: VerifyReport }) {
  const read = `${many(report.pages, 'page', 'pages')}, ${many(report.entries, 'note', 'notes')}, ${many(report.revisions, 'revision', 'revisions')} and ${many(report.pictures, 'picture', 'pictures')} were read.`;
  if (report.problems.length === 0) {
    return (
      <div role="status" className={styles.good}>
        <Icon name="check" />
        <p>All is well. {read}</p>
      </div>
    );
  }
  return (
    <div role="status" className={styles.warn}>
      <Icon name="warning" />
      <div>
        <p>
          {many(report.problems.length, 'problem was', 'problems were')} found. {read} Nothing was changed.
          Copy the journal’s folder to another disk before you go on.
        </p>
        <ul>
          {report.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Reads all of the journal and says what was found. */
export function CheckJournal() {
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<VerifyReport | null>(null);
  const [error, setError] = useState<unknown>(null);
  const progress = useProgress(busy);

  const check = async (): Promise<void> => {
    setBusy(true);
    setReport(null);
    setError(null);
    try {
      setReport(await request('vault.verify', {}));
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <p className={styles.say}>
        Reads every page of the file and checks that no revision of any note was changed, taken away or put
        back after it was written.
      </p>
      <div className={styles.actions}>
        <Button tone="primary" busy={busy} onClick={() => void check()}>
          Check the journal
        </Button>
      </div>
      {progress ? <Progress label="Checking" done={progress.done} total={progress.total} /> : null}
      {report ? <Report report={report} /> : null}
      {report ? <Accepted report={report} /> : null}
      {error === null ? null : <ErrorNotice error={error} />}
    </>
  );
}
