import { useState } from 'react';
import { type BlockingKind, refreshVaultState } from '../../app/vault-state.ts';
import { Button } from '../../ui/button.tsx';
import styles from './blocked.module.css';
import { VaultActions, VaultPage } from './vault-page.tsx';

interface Explanation {
  title: string;
  lead: string;
  /** What to do, in order. */
  steps: readonly string[];
}

const explanations: Record<BlockingKind, Explanation> = {
  'in-use': {
    title: 'The journal is open elsewhere',
    lead: 'Another Handrail has this journal open. Two at once could damage it, so this one waits. Nothing was changed.',
    steps: [
      'Find the other window, or another user’s session on this machine.',
      'Close it there.',
      'Try again here.',
    ],
  },
  damaged: {
    title: 'The journal’s files are damaged',
    lead: 'Something on the disk is not what Handrail wrote. It was left exactly as it is, and nothing will be written to it.',
    steps: [
      'Copy the journal’s folder to another disk before anything else.',
      'Put back the newest backup of the whole folder, from your backup program.',
      'Try again. If it still does not open, keep the copy: parts of it may be readable.',
    ],
  },
  'rolled-back': {
    title: 'An older copy is in the journal’s place',
    lead: 'The journal has come less far than its keyring remembers. A sync program or a partial restore may have put an older file there. Nothing was changed.',
    steps: [
      'Look for the newer copy: in the sync program’s versions, or in a conflicted copy beside it.',
      'Put it back, then try again.',
      'If you restored a backup on purpose, try again and give the passphrase: it can then be opened.',
    ],
  },
  'newer-version': {
    title: 'Written by a newer Handrail',
    lead: 'This journal was last used by a newer version than this one. It was left untouched.',
    steps: ['Install the newer Handrail on this machine.', 'Open the journal with it.'],
  },
  storage: {
    title: 'The journal cannot be read',
    lead: 'The disk or the folder refused. Nothing was changed.',
    steps: [
      'Check that the disk is there and that your user may read and write the journal’s folder.',
      'Try again.',
    ],
  },
};

/** Says why the journal cannot be opened at all, and what to do. */
export function Blocked({ kind }: { kind: BlockingKind }) {
  const [busy, setBusy] = useState(false);
  const { title, lead, steps } = explanations[kind];
  const retry = async (): Promise<void> => {
    setBusy(true);
    await refreshVaultState();
    setBusy(false);
  };
  return (
    <VaultPage title={title} lead={lead} onSubmit={() => void retry()}>
      <ol className={styles.steps} aria-label="What to do">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <VaultActions>
        <Button type="submit" tone="primary" busy={busy} autoFocus>
          Try again
        </Button>
      </VaultActions>
    </VaultPage>
  );
}
