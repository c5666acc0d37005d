import { useEffect, useState } from 'react';
import type { Events } from '../../../shared/contract/events.ts';
import { onEvent } from '../../api/events.ts';

/** What the vault last said of the long task that is under way; null before it says anything. */
export function useProgress(busy: boolean): Events['progress'] | null {
  const [progress, setProgress] = useState<Events['progress'] | null>(null);
  useEffect(() => {
    if (!busy) return;
    setProgress(null);
    return onEvent('progress', setProgress);
  }, [busy]);
  return busy ? progress : null;
}
