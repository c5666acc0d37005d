import type { FormEvent, ReactNode } from 'react';
import { Brand } from '../../app/brand.tsx';
import styles from './vault-page.module.css';

export interface VaultPageProps {
  title: string;
  /** Above the title: "Step 1 of 3". */
  step?: string;
  /** One or two sentences in the reading face. */
  lead?: ReactNode;
  children?: ReactNode;
  /** At the very foot: another way in. */
  foot?: ReactNode;
  /** Without it there is no form of the page's own: what stands in it may have one. */
  onSubmit?: () => void;
}

/** A whole screen before the journal: the name, one question, and room around it. */
export function VaultPage({ title, step, lead, children, foot, onSubmit }: VaultPageProps) {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit?.();
  };
  const column = (
    <>
      <div className={styles.head}>
        {step ? <p className={styles.step}>{step}</p> : null}
        <h1 className={styles.title}>{title}</h1>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
      </div>
      {children}
    </>
  );
  return (
    <main className={styles.page}>
      <header className={styles.brand}>
        <Brand large />
      </header>
      {onSubmit ? (
        <form className={styles.column} onSubmit={submit} autoComplete="off" noValidate>
          {column}
        </form>
      ) : (
        <div className={styles.column}>{column}</div>
      )}
      {foot ? <footer className={styles.foot}>{foot}</footer> : null}
    </main>
  );
}

/** The buttons of such a screen, the one that goes on first. */
export function VaultActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

/** Two fields side by side. */
export function VaultPair({ children }: { children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}
