import { useEffect, useState } from 'react';
import type { Events } from '../../../shared/contract/events.ts';
import { onEvent } from '../../api/events.ts';
import { Progress } from '../../ui/progress.tsx';
import { VaultPage } from './vault-page.tsx';

/** Stands between two journals, so that the change is seen to be under way from the first moment on. */
export function Preparing({ journal }: { journal: 'sample' | 'own' }) {
  const [progress, setProgress] = useState<Events['progress'] | null>(null);
  useEffect(() => onEvent('progress', (next) => next.task === 'sample' && setProgress(next)), []);
  if (journal === 'own') return <VaultPage title="Closing the sample journal…" />;
  return (
    <VaultPage title="Preparing the sample journal…" lead="Invented people, and the notes on them.">
      <Progress label="Notes" done={progress?.done ?? 0} total={progress?.total ?? 0} />
    </VaultPage>
  );
}
