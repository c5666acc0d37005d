import { useEffect, useState } from 'react';

/** Whether what was chosen can be used; `waiting` while that is not known yet. */
export type Readiness = 'no' | 'waiting' | 'yes';

/**
 * Returns what a form does on being submitted: it acts at once where it can, and where the answer is still on its way,
 * as soon as that comes. Anything typed in between that makes it impossible takes the wish back.
 */
export function useWhenReady(readiness: Readiness, act: () => void): () => void {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked || readiness === 'waiting') return;
    setAsked(false);
    if (readiness === 'yes') act();
  });
  return () => {
    if (readiness === 'yes') act();
    else setAsked(readiness === 'waiting');
  };
}
