import type { HostPages, PageName } from '../../../electron/core/pages.ts';
import type { EventMessage } from '../../../shared/contract/events.ts';

/** Pages that remember which of them were discarded. */
export interface FakePages extends HostPages {
  readonly discarded: PageName[];
  /** Closed by the manager, or its process ended. */
  leave(page: PageName): void;
}

/** @param onSend hears every event, with the page that it goes to */
export const fakePages = (
  names: readonly PageName[],
  onSend: (message: EventMessage, to: PageName) => void = () => {},
): FakePages => {
  const present = new Set(names);
  const discarded: PageName[] = [];
  return {
    discarded,
    leave: (page) => void present.delete(page),
    present: () => [...present],
    send: (to, message) => onSend(message, to),
    discard: (page) => void discarded.push(page),
  };
};
