import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './page.module.css';

export interface PageHeaderProps {
  title: ReactNode;
  /** Stands on the title's line, in a muted colour. */
  detail?: ReactNode;
  /** Before the title: an avatar. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** A `TabList`, which sits on the header's line. */
  tabs?: ReactNode;
}

/** The head of every screen: one h1, a muted detail, the acts at the right, tabs below. */
export function PageHeader({ title, detail, lead, actions, tabs }: PageHeaderProps) {
  return (
    <header className={cx(styles.header, tabs !== undefined && styles.withTabs)}>
      <div className={styles.line}>
        {lead}
        <h1 className={styles.title}>{title}</h1>
        {detail ? <p className={styles.detail}>{detail}</p> : null}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {tabs}
    </header>
  );
}

export interface PageBodyProps {
  children: ReactNode;
  /** For pictures and tables. */
  wide?: boolean;
  /** For what stands in columns of its own. */
  full?: boolean;
}

/** What scrolls under the header, no wider than a line that reads well. */
export function PageBody({ children, wide = false, full = false }: PageBodyProps) {
  return (
    <div className={styles.scroll}>
      <div className={cx(styles.body, wide && styles.wide, full && styles.full)}>{children}</div>
    </div>
  );
}
