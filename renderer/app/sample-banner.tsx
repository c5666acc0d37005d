import { request } from '../api/client.ts';
import { errorWords } from '../ui/error-words.ts';
import { notify } from '../ui/toast.tsx';
import styles from './sample-banner.module.css';
import { switchJournal } from './switch-journal.ts';

/** Says quietly, all the time, that these people are invented. */
export function SampleBanner() {
  return (
    <aside aria-label="Sample journal" className={styles.banner}>
      Sample journal: nothing here is real.
      <button
        type="button"
        className={styles.leave}
        onClick={() =>
          void switchJournal('own', () => request('app.closeSample', {})).catch((error: unknown) => {
            const { what, next } = errorWords(error);
            notify({ text: `${what} ${next}`, urgent: true });
          })
        }
      >
        Start your own
      </button>
    </aside>
  );
}
