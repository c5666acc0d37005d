import { useId } from 'react';
import styles from './signal-bar.module.css';

export interface SignalBarProps {
  name: string;
  strengths: number;
  concerns: number;
  /** The largest count of the list, which fills the width. */
  most: number;
}

/** How often a signal was marked: strengths, then concerns, as one bar under the name and the counts. */
export function SignalBar({ name, strengths, concerns, most }: SignalBarProps) {
  const clipId = useId();
  const unit = 100 / Math.max(1, most);
  return (
    <div className={styles.signal}>
      <div className={styles.line}>
        <span>{name}</span>
        <span className={styles.counts}>
          {strengths > 0 ? <span className={styles.plus}>+{strengths}</span> : null}
          {concerns > 0 ? <span className={styles.minus}>−{concerns}</span> : null}
        </span>
      </div>
      <svg className={styles.bar} aria-hidden="true">
        <defs>
          {/* One shape of both counts, with round ends however long it is. */}
          <clipPath id={clipId}>
            <rect width={`${(strengths + concerns) * unit}%`} height={4} rx={2} />
          </clipPath>
        </defs>
        <g clipPath={`url(#${clipId})`}>
          <rect className={styles.strength} width={`${strengths * unit}%`} height={4} />
          <rect
            className={styles.concern}
            x={`${strengths * unit}%`}
            width={`${concerns * unit}%`}
            height={4}
          />
        </g>
      </svg>
    </div>
  );
}
