import type { ReactNode } from 'react';
import styles from './inspector.module.css';

/** One part of the inspector, under a small heading. */
export function InspectorSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

/** A line of the inspector: what, and how much. */
export function InspectorRow({ children, value }: { children: ReactNode; value?: ReactNode }) {
  return (
    <div className={styles.row}>
      <span>{children}</span>
      {value === undefined ? null : <span className={styles.value}>{value}</span>}
    </div>
  );
}
