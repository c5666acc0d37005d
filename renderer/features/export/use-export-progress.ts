import { useEffect, useState } from 'react';
import type { Events } from '../../../shared/contract/events.ts';
import { onEvent } from '../../api/events.ts';

/** How far the export is that is being made; null before its first step. */
export function useExportProgress(busy: boolean): Events['progress'] | null {
  const [progress, setProgress] = useState<Events['progress'] | null>(null);
  useEffect(() => {
    if (!busy) return;
    setProgress(null);
    return onEvent('progress', (next) => next.task === 'export' && setProgress(next));
  }, [busy]);
  return busy ? progress : null;
}
