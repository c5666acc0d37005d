import type { ReactNode } from 'react';
import { useVaultState } from '../../app/vault-state.ts';
import { Blocked } from './blocked.tsx';
import { FirstHandover } from './first-handover.tsx';
import { FirstReport } from './first-report.tsx';
import { FirstRun } from './first-run.tsx';
import { OlderCopyFound } from './older-copy.tsx';
import { Preparing } from './preparing.tsx';
import { Unlock } from './unlock.tsx';

/** What stands before the journal; the journal itself where it is open. */
export function VaultScreens({ children }: { children: ReactNode }) {
  const vault = useVaultState();
  switch (vault.state) {
    case 'unknown':
      return null;
    case 'switching':
      return <Preparing journal={vault.to} />;
    case 'blocked':
      return vault.older ? <OlderCopyFound copy={vault.older} /> : <Blocked kind={vault.kind} />;
    case 'absent':
      return <FirstRun />;
    case 'arriving':
      return vault.handed ? <FirstHandover /> : <FirstReport />;
    case 'locked':
      return <Unlock waitMs={vault.waitMs} notice={vault.notice} />;
    case 'open':
      return children;
  }
}
