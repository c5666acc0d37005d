import {
  type Evidence,
  type Polarity,
  type Signal,
  type SignalCount,
  type SignalFamily,
  signalFamilies,
} from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';

export interface Counted {
  signal: Signal;
  count: SignalCount;
}

/** Signals with their counts by family, the most marked first; families without any are left out. */
export function byFamily(
  signals: readonly Signal[],
  counts: readonly SignalCount[],
): [SignalFamily, Counted[]][] {
  const counted = counts.flatMap((count) => {
    const signal = signals.find(({ id }) => id === count.signalId);
    return signal ? [{ signal, count }] : [];
  });
  const total = ({ count }: Counted): number => count.strengths + count.concerns + count.neutral;
  return signalFamilies.flatMap((family): [SignalFamily, Counted[]][] => {
    const list = counted.filter(({ signal }) => signal.family === family).sort((a, b) => total(b) - total(a));
    return list.length > 0 ? [[family, list]] : [];
  });
}

/** A paragraph with all its marks. */
export interface QuotedParagraph {
  /** What it says, and where; of the first of its marks. */
  evidence: Evidence;
  marks: { signalId: Id; polarity: Polarity }[];
}

/** Evidence paragraph by paragraph: one that carries three marks is quoted once. */
export function quotesOf(list: readonly Evidence[]): QuotedParagraph[] {
  const quotes = new Map<string, QuotedParagraph>();
  for (const evidence of list) {
    const key = `${evidence.entryId} ${evidence.text}`;
    const quote = quotes.get(key) ?? { evidence, marks: [] };
    const { signalId, polarity } = evidence;
    if (!quote.marks.some((mark) => mark.signalId === signalId && mark.polarity === polarity))
      quote.marks.push({ signalId, polarity });
    quotes.set(key, quote);
  }
  return [...quotes.values()];
}
