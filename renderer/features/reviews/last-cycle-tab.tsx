import type { LocalDate } from '../../../shared/domain/values.ts';
import { looksAhead } from '../../../shared/packet/outline.ts';
import type { PacketItem, PacketKey, PacketSection } from '../../../shared/packet/packet.ts';
import { usePeople, useSignals } from '../../api/queries.ts';
import { BodyView } from '../../editor/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { openEntry, openLink } from '../journal/index.ts';
import styles from './draft.module.css';
import { DraftSections } from './draft-sections.tsx';
import { citationLabel, usePrevious } from './packet.ts';

const nobody: never[] = [];

function Section({ section }: { section: PacketSection }) {
  const people = usePeople().data ?? nobody;
  const signals = useSignals().data ?? nobody;
  return (
    <div>
      <h3>{section.title}</h3>
      <BodyView
        markdown={section.body}
        people={people}
        signals={signals}
        onOpenLink={(url) => void openLink(url)}
        onOpenEntry={openEntry}
      />
    </div>
  );
}

function Piece({ item, to }: { item: PacketItem; to: LocalDate }) {
  return (
    <li className={styles.piece}>
      <span data-veil="">{item.wording ?? `“${item.quote}”`}</span>
      <span className={styles.cite}>{citationLabel(item.source, to)}</span>
    </li>
  );
}

/** What was to come, first; then the rest in its order. Sections without a word have nothing to say. */
export function aheadFirst<S extends Pick<PacketSection, 'title' | 'body'>>(sections: readonly S[]): S[] {
  const written = sections.filter(({ body }) => body.trim() !== '');
  return [...written.filter(looksAhead), ...written.filter((section) => !looksAhead(section))];
}

/** The packet before, to be read beside the draft: what was to come in this cycle stands first. */
export function LastCycleTab({ packet, to }: { packet: PacketKey; to: LocalDate }) {
  const answer = usePrevious(packet);
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return null;
  const previous = answer.data;
  if (previous === null) {
    return (
      <EmptyState>
        No earlier cycle has a packet. What you write now under “Next cycle” stands here in the next one.
      </EmptyState>
    );
  }
  const { cycle, packet: past } = previous;
  return (
    <div className={styles.last}>
      <section aria-label={`Packet of ${cycle.name}`} className={styles.past}>
        <div className={styles.head}>
          <h2 className={styles.title}>{cycle.name}, as it was written</h2>
        </div>
        {aheadFirst(past.sections).map((section) => (
          <Section key={section.id} section={section} />
        ))}
        {past.items.length > 0 ? (
          <>
            <h3>Evidence</h3>
            <ul>
              {past.items.map((item) => (
                <Piece key={item.id} item={item} to={cycle.to} />
              ))}
            </ul>
          </>
        ) : null}
      </section>
      <div className={styles.sections}>
        <DraftSections packet={packet} to={to} />
      </div>
    </div>
  );
}
