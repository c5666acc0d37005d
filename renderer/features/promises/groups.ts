import type { Commitment } from '../../../shared/domain/commitments.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import { groupPromises } from '../journal/index.ts';

/** A line of the ledger: the heading of a group, or a promise. */
export type LedgerRow =
  | { type: 'heading'; key: string; title: string; count: number }
  | { type: 'promise'; key: string; commitment: Commitment };

/** Names a promise: it has no id of its own. */
export const keyOf = ({ entryId, position }: Commitment): string => `${entryId} ${position}`;

function rowsOf(title: string, key: string, list: readonly Commitment[]): LedgerRow[] {
  if (list.length === 0) return [];
  return [
    { type: 'heading', key, title, count: list.length },
    ...list.map((commitment) => ({ type: 'promise' as const, key: keyOf(commitment), commitment })),
  ];
}

/**
 * The ledger line by line: what the manager promised, what each person did, what leadership did. Within a group the order
 * is that in which they came; people stand in the order of their first promise.
 */
export function ledgerRows(
  commitments: readonly Commitment[],
  people: readonly PersonSummary[],
): LedgerRow[] {
  const { mine, theirs, leaderships } = groupPromises(commitments);
  const byPerson = Map.groupBy(theirs, ({ owner }) => (owner.kind === 'person' ? owner.personId : ''));
  return [
    ...rowsOf('You promised', 'mine', mine),
    ...[...byPerson].flatMap(([id, list]) =>
      rowsOf(`${people.find((person) => person.id === id)?.name ?? 'Somebody'} promised`, id, list),
    ),
    ...rowsOf('Leadership promised', 'leadership', leaderships),
  ];
}
