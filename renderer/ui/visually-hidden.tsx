import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Read by a screen reader, seen by nobody. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
