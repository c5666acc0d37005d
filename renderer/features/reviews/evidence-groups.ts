import type { Evidence, Polarity } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { type QuotedParagraph, quotesOf } from '../people/index.ts';

/** Evidence by signal, the most marked first. */
export function bySignal(list: readonly Evidence[]): [Id, Evidence[]][] {
  return [...Map.groupBy(list, ({ signalId }) => signalId)].sort(([, a], [, b]) => b.length - a.length);
}

export interface SignalGroup {
  signalId: Id;
  /** Quotes by polarity, each paragraph once. */
  quotes: Record<Polarity, QuotedParagraph[]>;
}

/** What is shown of the evidence: of one signal only, or of one month (`2026-03`), where they are named. */
export function shownGroups(
  groups: readonly [Id, Evidence[]][],
  signalId: Id | null,
  month: string | null,
): SignalGroup[] {
  return groups
    .filter(([id]) => signalId === null || id === signalId)
    .map(
      ([id, list]) =>
        [id, list.filter(({ happenedOn }) => month === null || happenedOn.startsWith(month))] as const,
    )
    .filter(([, list]) => list.length > 0)
    .map(([id, list]) => {
      const of = (polarity: Polarity) => quotesOf(list.filter((each) => each.polarity === polarity));
      return { signalId: id, quotes: { '+': of('+'), '-': of('-'), '': of('') } };
    });
}
