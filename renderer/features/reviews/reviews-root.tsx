import { useEffect } from 'react';
import { goTo, usePlace } from '../../app/place.ts';
import { takeRecovered, useRecovered } from '../../app/recovered.ts';
import { notify } from '../../ui/toast.tsx';
import { copyText, StrandedStrip } from '../journal/index.ts';
import { itemDesk, packetOf, type Resumed, resumeItem, resumeSection, sectionDesk } from './desks.ts';

const back = 'What you wrote in a review is here again, and is being saved.';
const gone = 'What you wrote in a review could not be saved: the part that it belongs to is no longer there.';

function tell(resumed: Resumed, text: string): void {
  if (resumed === 'back') notify({ text: back });
  if (resumed !== 'gone') return;
  notify({ text: gone, urgent: true, action: { label: 'Copy it', run: () => void copyText(text) } });
}

/** Takes up what a lock, or a page or an app that ended, left unsaved of a review. */
function useRecovery(): void {
  const recovered = useRecovered();
  useEffect(() => {
    for (const unsaved of recovered) {
      if ('draft' in unsaved || !takeRecovered(unsaved.id)) continue;
      if ('section' in unsaved)
        void resumeSection(unsaved).then((resumed) => tell(resumed, unsaved.section.body));
      else
        void resumeItem(unsaved).then((resumed) =>
          tell(resumed, unsaved.item.wording ?? unsaved.item.remark),
        );
    }
  }, [recovered]);
}

/** What of reviews is there wherever the manager is: words that were left and are not saved. */
export function ReviewsRoot() {
  useRecovery();
  const place = usePlace();
  const left = [...sectionDesk.useStranded(), ...itemDesk.useStranded()];
  const [packet] = left.flatMap(({ entryId }) => packetOf(entryId) ?? []);
  if (packet === undefined || (place.at === 'review' && place.tab === 'draft')) return null;
  return (
    <StrandedStrip
      words="What you wrote in a review is"
      onShow={() => goTo({ at: 'review', ...packet, tab: 'draft' })}
      onRetry={() => {
        sectionDesk.flushAll();
        itemDesk.flushAll();
      }}
    />
  );
}
