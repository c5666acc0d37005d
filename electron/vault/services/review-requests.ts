import type { Handlers } from '../../../shared/contract/requests.ts';
import type { reviewRequests } from '../../../shared/contract/review.ts';
import type { Attention } from '../../../shared/review/index.ts';
import { listCycles, resetCycle, saveCycle } from '../journal/cycles.ts';
import { attention, coverage } from '../journal/review.ts';
import type { Services } from './open-journal.ts';

export function reviewHandlers({ open, changed }: Services): Handlers<keyof typeof reviewRequests> {
  return {
    'cycles.list': ({ today }) => listCycles(open().db, today),
    'cycles.save': ({ id, draft }) => {
      const saved = saveCycle(open(), id, draft);
      changed(['cycles'], null);
      return saved;
    },
    'cycles.reset': ({ id }) => {
      resetCycle(open(), id);
      changed(['cycles'], null);
      return null;
    },
    'review.coverage': ({ today, ...cycle }) => coverage(open().db, cycle, today),
    'review.attention': async ({ people, today, wordingOff, ...span }) => {
      const found: Attention[] = [];
      for (const personId of people) {
        found.push(await attention(() => open().db, { ...span, personId }, today, wordingOff));
      }
      return found;
    },
  };
}
