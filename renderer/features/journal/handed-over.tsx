import type { Id } from '../../../shared/domain/values.ts';
import { useEntry, useReceived } from '../../api/queries.ts';
import { longDay } from '../../ui/dates.ts';
import { useShownName } from '../../ui/discreet.ts';
import styles from './inspector.module.css';

/** Where a note comes from that somebody else wrote: nothing for one's own. */
export function HandedOver({ entryId }: { entryId: Id }) {
  const handover = useReceived().data?.find(({ entries }) => entries.includes(entryId));
  const entry = useEntry(entryId).data;
  const shown = useShownName();
  if (handover === undefined || entry === undefined) return null;
  return (
    <p className={styles.handed}>
      Handed over by {shown(handover.by)} on {longDay(handover.at.slice(0, 10))}. First written{' '}
      {longDay(entry.writtenAt.slice(0, 10))}.
    </p>
  );
}
