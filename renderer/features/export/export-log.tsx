import { useQuery } from '@tanstack/react-query';
import { counted } from '../../../shared/domain/counted.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { LoggedExport } from '../../../shared/exports/log.ts';
import { queryOf, usePeople } from '../../api/queries.ts';
import { localDateOf, longDay } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import styles from './preview.module.css';
import { audienceWords } from './reader-words.ts';

const nobody: never[] = [];

/** "For the report: 3 notes, 1 piece of evidence, encrypted. Tomás Ochoa by name, 2 others not." */
function logWords(logged: LoggedExport, nameOf: (id: Id) => string): string {
  const { audience, entries, evidence, encrypted, shown, hidden } = logged;
  const who = audience === null ? '' : `For ${lowerFirst(audienceWords[audience].name)}: `;
  const held = [
    counted(entries, 'note'),
    counted(evidence, 'piece of evidence', 'pieces of evidence'),
    encrypted ? 'encrypted' : 'not encrypted',
  ];
  const others = hidden === 0 ? '' : `, ${counted(hidden, 'other', 'others')} not`;
  const named = shown.length === 0 ? '' : ` ${shown.map(nameOf).join(', ')} by name${others}.`;
  return `${who}${held.join(', ')}.${named}`;
}

const lowerFirst = (text: string): string =>
  text === 'HR' ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** What left the journal, the newest first: about one person, or everything. */
export function ExportLog({ personId }: { personId: Id | null }) {
  const log = useQuery(queryOf('exports.list', { personId }));
  const people = usePeople().data ?? nobody;
  if (log.isError) return <ErrorNotice error={log.error} onRetry={() => void log.refetch()} />;
  const nameOf = (id: Id): string => people.find((person) => person.id === id)?.name ?? 'somebody';
  if (log.data?.length === 0) return <p className={styles.note}>Nothing has left the journal yet.</p>;
  return (
    <ul className={styles.rows} aria-label="Earlier exports">
      {(log.data ?? nobody).map((logged: LoggedExport) => (
        <li key={logged.id} className={styles.row}>
          <p>
            {longDay(localDateOf(new Date(logged.exportedAt)))},{' '}
            <span data-veil="">{logged.fileName ?? 'copied'}</span>
          </p>
          <p className={styles.about} data-veil="">
            {logWords(logged, nameOf)}
          </p>
          {logged.sha256 === null ? null : (
            <p className={styles.hash} title="SHA-256 of the file">
              {logged.sha256}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
