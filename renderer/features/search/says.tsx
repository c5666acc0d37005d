import type { SearchAnswer } from '../../../shared/contract/search.ts';
import styles from './search-page.module.css';

/** What was searched instead of what was typed. */
export function Says({ answer }: { answer: SearchAnswer }) {
  return (
    <div role="status" className={styles.says}>
      {answer.repaired.map(({ from, to }) => (
        <p key={from}>
          Showing results for <strong data-veil="">{to}</strong>
          <span className={styles.from}>
            {' '}
            instead of <span data-veil="">{from}</span>
          </span>
        </p>
      ))}
      {answer.unread.map((part) => (
        <p key={part}>
          <strong data-veil="">{part}</strong> is no filter, so it was searched as words.
        </p>
      ))}
    </div>
  );
}
