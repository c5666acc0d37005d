import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { counted } from '../../../shared/domain/counted.ts';
import type { Evidence, Polarity, Signal } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { PacketKey } from '../../../shared/packet/packet.ts';
import type { Span } from '../../../shared/review/cycles.ts';
import { monthName } from '../../../shared/review/index.ts';
import { useEvidence } from '../../api/queries.ts';
import { useCommands } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { QuotedParagraph } from '../people/index.ts';
import styles from './evidence-board.module.css';
import { bySignal, type SignalGroup, shownGroups } from './evidence-groups.ts';
import { pick, unpick, usePacketItems, usePicked } from './packet.ts';
import { PickableQuote, type PickableQuoteProps } from './pickable-quote.tsx';

const none: never[] = [];
const all = 'all';
export const mostEvidence = 2_000;

const columns: readonly { polarity: Polarity; title: string; empty: string }[] = [
  { polarity: '+', title: 'Strengths', empty: 'None is marked.' },
  { polarity: '-', title: 'Concerns', empty: 'None is marked.' },
];

interface Picking extends Pick<PickableQuoteProps, 'signals' | 'onPick' | 'onActive'> {
  isPicked: (evidence: Evidence) => boolean;
}

function Column({
  title,
  list,
  empty,
  isPicked,
  ...picking
}: {
  title: string;
  list: readonly QuotedParagraph[];
  empty: string;
} & Picking) {
  return (
    <div className={styles.column}>
      <h3 className={styles.side}>{title}</h3>
      {list.length === 0 ? <p className={styles.empty}>{empty}</p> : null}
      <ul>
        {list.map((quote) => (
          <PickableQuote
            key={`${quote.evidence.entryId} ${quote.evidence.text}`}
            quote={quote}
            picked={isPicked(quote.evidence)}
            {...picking}
          />
        ))}
      </ul>
    </div>
  );
}

function OfSignal({ name, group, ...picking }: { name: string; group: SignalGroup } & Picking) {
  const neutral = group.quotes[''];
  return (
    <section className={styles.signal}>
      <h2 className={styles.name}>{name}</h2>
      <div className={styles.columns}>
        {columns.map(({ polarity, title, empty }) => (
          <Column key={polarity} title={title} empty={empty} list={group.quotes[polarity]} {...picking} />
        ))}
      </div>
      {neutral.length > 0 ? <Column title="Noted" empty="" list={neutral} {...picking} /> : null}
    </section>
  );
}

export interface EvidenceBoardProps {
  packet: PacketKey;
  span: Span;
  signals: readonly Signal[];
  /** Narrows it down to one signal, and to a month (`2026-03`). */
  signalId: Id | null;
  month: string | null;
  onNarrow: (signalId: Id | null, month: string | null) => void;
  onDraft: () => void;
  /** The note of a piece is to be shown beside; null for none. */
  onPeek: (entryId: Id) => void;
}

/** The keys of the board, and the piece that they are about. */
function useBoardKeys(toggle: (evidence: Evidence) => void, onPeek: (entryId: Id) => void) {
  const root = useRef<HTMLDivElement>(null);
  const active = useRef<Evidence | null>(null);
  const [said, setSaid] = useState('');
  const move = (by: -1 | 1): void => {
    const quotes = [...(root.current?.querySelectorAll<HTMLElement>('[data-quote]') ?? [])];
    const at = quotes.indexOf(document.activeElement as HTMLElement);
    const next = quotes[at < 0 ? 0 : at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const onPiece = (act: (evidence: Evidence) => void): void => {
    const focused = document.activeElement;
    const here = focused instanceof HTMLElement && focused.dataset.quote !== undefined;
    if (here && active.current !== null) act(active.current);
    else setSaid('Go to a piece of evidence first, with J or K.');
  };
  const command = { group: 'Lists', palette: false } as const;
  useCommands([
    { ...command, id: 'evidence.next', title: 'Next piece of evidence', keys: ['j'], run: () => move(1) },
    {
      ...command,
      id: 'evidence.previous',
      title: 'Previous piece of evidence',
      keys: ['k'],
      run: () => move(-1),
    },
    {
      ...command,
      id: 'evidence.pick',
      title: 'Pick for the packet, or take out',
      keys: ['p'],
      run: () => onPiece(toggle),
    },
    {
      ...command,
      id: 'evidence.peek',
      title: 'Show the note beside the evidence',
      keys: ['Mod+Enter'],
      run: () => onPiece(({ entryId }) => onPeek(entryId)),
    },
  ]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const onQuote = event.target instanceof HTMLElement && event.target.dataset.quote !== undefined;
    if (by === 0 || !onQuote) return;
    event.preventDefault();
    move(by);
  };
  const onActive = useCallback((evidence: Evidence): void => {
    active.current = evidence;
  }, []);
  return { root, onKeyDown, onActive, said, setSaid };
}

/** Every piece of evidence of a cycle by signal, strengths and concerns side by side, to be picked for the packet. */
export function EvidenceBoard(props: EvidenceBoardProps) {
  const { packet, span, signals, signalId, month, onNarrow, onDraft, onPeek } = props;
  const answer = useEvidence({
    personId: packet.personId,
    from: span.from,
    to: span.to,
    limit: mostEvidence,
  });
  const evidence = answer.data ?? none;
  const groups = useMemo(() => bySignal(evidence), [evidence]);
  const shown = useMemo(() => shownGroups(groups, signalId, month), [groups, signalId, month]);
  const itemOf = usePicked(packet);
  const count = usePacketItems(packet).data?.length ?? 0;

  const toggle = (piece: Evidence): void => {
    const item = itemOf(piece);
    if (piece.private) setSaid('A private aside stays in the journal: it goes into no packet.');
    else if (item) void unpick(item.id).then(() => setSaid('Taken out.'));
    else void pick(packet, piece).then((done) => done && setSaid(`Picked, ${count + 1} in the packet.`));
  };
  const latest = useRef(toggle);
  latest.current = toggle;
  const onPick = useCallback((piece: Evidence) => latest.current(piece), []);
  const { root, onKeyDown, onActive, said, setSaid } = useBoardKeys(onPick, onPeek);

  const nameOf = (id: Id): string => signals.find((signal) => signal.id === id)?.name ?? 'a signal';
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return null;
  if (evidence.length === 0) {
    return (
      <EmptyState>
        No paragraph of this time carries a mark. Type # in a note to say what a paragraph shows.
      </EmptyState>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys among the pieces in it
    <div ref={root} onKeyDown={onKeyDown}>
      <div className={styles.narrow}>
        <Select
          label="Signal"
          hideLabel
          value={signalId ?? all}
          onValueChange={(value) => onNarrow(value === all ? null : value, null)}
          options={[
            { value: all, label: 'All signals' },
            ...groups.map(([id, list]) => ({ value: id, label: `${nameOf(id)} (${list.length})` })),
          ]}
        />
        {month === null ? null : (
          <Chip onRemove={() => onNarrow(signalId, null)} removeLabel="Show all months">
            {monthName(month, span.to)}
          </Chip>
        )}
        {evidence.length === mostEvidence ? (
          <p className={styles.empty}>The newest {mostEvidence.toLocaleString()} are shown.</p>
        ) : null}
        <Button tone="quiet" className={styles.count} onClick={onDraft}>
          {count === 0 ? 'Nothing is picked yet' : `${counted(count, 'piece')} picked`}
        </Button>
      </div>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      {shown.length === 0 ? <p className={styles.empty}>Nothing here in this month.</p> : null}
      {shown.map((group) => (
        <OfSignal
          key={group.signalId}
          name={nameOf(group.signalId)}
          group={group}
          signals={signals}
          isPicked={(piece) => itemOf(piece) !== undefined}
          onPick={onPick}
          onActive={onActive}
        />
      ))}
    </div>
  );
}
