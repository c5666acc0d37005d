import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { showTaken, TakeOver } from '../handover/index.ts';
import { FirstReport } from './first-report.tsx';
import { showJournal } from './open-journal.ts';
import { VaultPage } from './vault-page.tsx';

/** The third step for whoever was handed a file. Without it, one begins with the first report as usual. */
export function FirstHandover() {
  const [skipped, setSkipped] = useState(false);
  if (skipped) return <FirstReport />;
  return (
    <VaultPage
      step="Step 3 of 3"
      title="The file that was handed to you"
      lead="You see what is in it before anything is taken over."
    >
      <TakeOver
        onTaken={(taken) => {
          showJournal();
          showTaken(taken);
        }}
        skip={
          <Button tone="quiet" onClick={() => setSkipped(true)}>
            Not now
          </Button>
        }
      />
    </VaultPage>
  );
}
