import type { HandoverTaken } from '../../../shared/contract/handover.ts';
import { goTo } from '../../app/place.ts';
import { notify } from '../../ui/toast.tsx';
import { contentWords, isEmpty } from './handover-words.ts';

/** Says what was taken over, and shows the first of the people who came with it. */
export function showTaken(taken: HandoverTaken): void {
  notify({
    text: isEmpty(taken)
      ? 'Everything in this file was here already.'
      : `Taken over: ${contentWords(taken)}.`,
  });
  if (taken.firstPersonId !== null) goTo({ at: 'person', personId: taken.firstPersonId, tab: 'timeline' });
}
