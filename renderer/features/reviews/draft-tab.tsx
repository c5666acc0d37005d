import { useQuery } from '@tanstack/react-query';
import { counted } from '../../../shared/domain/counted.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import type { PacketKey } from '../../../shared/packet/packet.ts';
import { queryOf } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import styles from './draft.module.css';
import { DraftSections } from './draft-sections.tsx';
import { usePacketItems } from './packet.ts';
import { PacketList } from './packet-list.tsx';

const none: never[] = [];

export interface DraftTabProps {
  packet: PacketKey;
  /** The last day of the cycle. */
  to: LocalDate;
  signals: readonly Signal[];
  onPeek: (entryId: Id) => void;
  onEvidence: () => void;
}

/** The packet as it is being made: the evidence in its order, and the words. */
export function DraftTab({ packet, to, signals, onPeek, onEvidence }: DraftTabProps) {
  const answer = usePacketItems(packet);
  const sections = useQuery(queryOf('packet.sections', packet)).data ?? none;
  const items = answer.data ?? none;
  return (
    <div className={styles.draft}>
      <div className={styles.columns}>
        <section aria-label="Evidence" className={styles.evidence}>
          <div className={styles.head}>
            <h2 className={styles.title}>
              {items.length === 0
                ? 'Evidence'
                : counted(items.length, 'piece of evidence', 'pieces of evidence')}
            </h2>
            {items.length > 0 ? (
              <p className={styles.keys} aria-hidden="true">
                Alt ↑↓ order · E reword
              </p>
            ) : null}
          </div>
          {answer.isError ? <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} /> : null}
          {answer.data && items.length === 0 ? (
            <EmptyState action={<Button onClick={onEvidence}>Choose evidence</Button>}>
              Nothing is picked yet. In Evidence, P picks the paragraph that the keyboard is at.
            </EmptyState>
          ) : null}
          {items.length > 0 ? (
            <PacketList
              items={items}
              packet={packet}
              signals={signals}
              sections={sections}
              to={to}
              onPeek={onPeek}
            />
          ) : null}
        </section>
        <div className={styles.sections}>
          <DraftSections packet={packet} to={to} />
        </div>
      </div>
    </div>
  );
}
