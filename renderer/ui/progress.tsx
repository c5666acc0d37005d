import { Progress as Base } from '@base-ui/react/progress';
import styles from './progress.module.css';

/** How far a long task is, with its counts; `total` 0 where nobody knows yet. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  const counts = total > 0 ? `${done.toLocaleString()} of ${total.toLocaleString()}` : '';
  return (
    <Base.Root
      value={total > 0 ? done : null}
      max={Math.max(1, total)}
      aria-valuetext={counts || label}
      className={styles.progress}
    >
      <Base.Label className={styles.label}>{label}</Base.Label>
      <span className={styles.counts} aria-hidden="true">
        {counts}
      </span>
      <Base.Track className={styles.track}>
        <Base.Indicator className={styles.bar} />
      </Base.Track>
    </Base.Root>
  );
}
