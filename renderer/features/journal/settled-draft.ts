import { useEffect, useState } from 'react';
import type { EntryDraft } from '../../../shared/domain/entries.ts';
import type { Session } from './session.ts';

/** Milliseconds without a change after which a long text is read again: reading it may take longer than a key. */
const settleMillis = 400;

/** The draft of a note once the manager pauses; what stands beside a note may lag behind the typing, the typing may not. */
export function useSettledDraft(session: Session): EntryDraft {
  const [settled, setSettled] = useState(session.state.draft);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    setSettled(session.state.draft);
    const stop = session.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setSettled(session.state.draft), settleMillis);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session]);
  return settled;
}
