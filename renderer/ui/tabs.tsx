import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

export interface TabsProps<T extends string> {
  value: T;
  onValueChange: (value: T) => void;
  children: ReactNode;
}

/** A page with tabs. Holds a `TabList` and one `TabPanel` for each tab; the panels need not stand beside the list. */
export function Tabs<T extends string>({ value, onValueChange, children }: TabsProps<T>) {
  return (
    <Base.Root value={value} onValueChange={(next: T) => onValueChange(next)} className={styles.fill}>
      {children}
    </Base.Root>
  );
}

/** The row of tabs. Arrow keys move among them. */
export function TabList<T extends string>({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { value: T; label: string }[];
}) {
  return (
    <Base.List aria-label={label} className={styles.list} activateOnFocus>
      {tabs.map((tab) => (
        <Base.Tab key={tab.value} value={tab.value} className={styles.tab}>
          {tab.label}
        </Base.Tab>
      ))}
    </Base.List>
  );
}

/** Drawn only while its tab is chosen. */
export function TabPanel({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Base.Panel value={value} className={styles.fill} tabIndex={-1}>
      {children}
    </Base.Panel>
  );
}
