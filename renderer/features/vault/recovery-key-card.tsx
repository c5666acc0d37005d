import styles from './recovery-key-card.module.css';
import { recoveryGroups } from './recovery-text.ts';

/** The recovery key in eight groups of four; a click selects all of it. */
export function RecoveryKeyCard({ recoveryKey }: { recoveryKey: string }) {
  const groups = recoveryGroups(recoveryKey);
  return (
    <output className={styles.card} aria-label="Recovery key">
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be equal, and none moves
        <span key={index}>{index === groups.length - 1 ? group : `${group} `}</span>
      ))}
    </output>
  );
}
