import { useEffect } from 'react';
import { goTo, usePlace } from '../../app/place.ts';
import { fetchRecovered, takeRecovered, useRecovered } from '../../app/recovered.ts';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/toast.tsx';
import { flushAll, resumeUnsaved, useStranded } from './sessions.ts';
import styles from './unsaved-strip.module.css';

/** Takes up what a lock, or a page or an app that ended, left unsaved, as soon as the journal is open again. */
function useRecovery(): void {
  const recovered = useRecovered();
  // Whenever the journal comes to the screen: after each unlocking, and in a page that was loaded anew while it is open.
  useEffect(() => void fetchRecovered(), []);
  useEffect(() => {
    for (const unsaved of recovered) {
      if (!('draft' in unsaved) || !takeRecovered(unsaved.id)) continue;
      void resumeUnsaved(unsaved).then((isBack) => {
        if (isBack) notify({ text: 'Text that was not saved yet is here again, and is being saved.' });
      });
    }
  }, [recovered]);
}

/** Says, wherever the manager is, that a note they have left could not be saved yet. */
export function UnsavedStrip() {
  useRecovery();
  const place = usePlace();
  const shown = place.at === 'entry' || place.at === 'person' ? place.entryId : undefined;
  const unsaved = useStranded().filter(
    ({ state, provisionalId }) => shown === undefined || (state.id !== shown && provisionalId !== shown),
  );
  const [first] = unsaved;
  if (!first) return null;
  return (
    <StrandedStrip
      words={unsaved.length === 1 ? 'A note you wrote is' : `${unsaved.length} notes you wrote are`}
      onShow={() => goTo({ at: 'entry', entryId: first.state.id ?? first.provisionalId })}
      onRetry={flushAll}
    />
  );
}

/** A line at the top of the page about text that was left and is not saved. @param words `A note you wrote is` */
export function StrandedStrip({
  words,
  onShow,
  onRetry,
}: {
  words: string;
  onShow: () => void;
  onRetry: () => void;
}) {
  return (
    <div role="status" className={styles.strip}>
      <p>{words} not saved yet. The text is safe here while the journal stays open.</p>
      <Button onClick={onShow}>Show</Button>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  );
}
