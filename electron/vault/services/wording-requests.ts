import type { Handlers } from '../../../shared/contract/requests.ts';
import type { wordingRequests } from '../../../shared/contract/wording.ts';
import { addDismissal, listDismissals, removeDismissals } from '../journal/wording-dismissals.ts';
import type { Services } from './open-journal.ts';

export function wordingHandlers({ open, changed }: Services): Handlers<keyof typeof wordingRequests> {
  const after = (value: null): null => {
    changed(['wording'], null);
    return value;
  };
  return {
    'wording.dismissed': ({ entryId }) => listDismissals(open().db, entryId),
    'wording.dismiss': ({ entryId, dismissal }) => after(addDismissal(open(), entryId, dismissal)),
    'wording.restore': ({ entryId, dismissal }) => after(removeDismissals(open(), entryId, dismissal)),
  };
}
