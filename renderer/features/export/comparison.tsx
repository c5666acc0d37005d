import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { InputOf } from '../../../shared/contract/requests.ts';
import { queryOf } from '../../api/queries.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ComparedText } from '../journal/index.ts';
import styles from './preview.module.css';

/** What the journal holds against what leaves, part by part; asked only while it is looked at. */
export function Comparison({ request }: { request: InputOf<'export.compare'> }) {
  const compared = useQuery({ ...queryOf('export.compare', request), placeholderData: keepPreviousData });
  if (compared.isError) return <ErrorNotice error={compared.error} onRetry={() => void compared.refetch()} />;
  if (!compared.data) return <p className={styles.note}>Comparing…</p>;
  const { parts, more, unchanged } = compared.data;
  return (
    <div className={styles.stack}>
      <p className={styles.note}>
        {parts.length === 0
          ? 'Everything leaves as it is.'
          : `${(parts.length + more).toLocaleString()} changed, ${unchanged.toLocaleString()} as they are.`}
      </p>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every comparison.
        <section key={at} className={styles.part}>
          <h3 className={styles.heading}>
            {part.title}
            {part.after === '' ? ' (stays here)' : ''}
          </h3>
          <div data-veil="">
            <ComparedText before={part.before} after={part.after} same="Only ids were replaced." />
          </div>
        </section>
      ))}
      {more > 0 ? <p className={styles.note}>And {more.toLocaleString()} more.</p> : null}
    </div>
  );
}
