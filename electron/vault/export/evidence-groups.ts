import { type Evidence, type Signal, signalFamilies } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';

export interface EvidenceGroup {
  signalId: Id;
  name: string;
  strengths: Evidence[];
  concerns: Evidence[];
  neutral: Evidence[];
}

/** The three parts of a group in the order in which they are read. */
export const groupParts = [
  { key: 'strengths', title: 'Strengths', sign: '+' },
  { key: 'concerns', title: 'Concerns', sign: '−' },
  { key: 'neutral', title: 'Neutral', sign: '' },
] as const;

/** What a signal is called now; a mark may outlive the signal that it names. */
export const signalName = (signals: ReadonlyMap<Id, Signal>, id: Id): string =>
  signals.get(id)?.name ?? 'a signal that is no longer there';

/** Evidence by signal, in the order of the journal: performance, career, custom, each by position. */
export function groupBySignal(
  evidence: readonly Evidence[],
  signals: ReadonlyMap<Id, Signal>,
): EvidenceGroup[] {
  const groups = new Map<Id, EvidenceGroup>();
  for (const item of evidence) {
    let group = groups.get(item.signalId);
    if (group === undefined) {
      const name = signalName(signals, item.signalId);
      group = { signalId: item.signalId, name, strengths: [], concerns: [], neutral: [] };
      groups.set(item.signalId, group);
    }
    if (item.polarity === '+') group.strengths.push(item);
    else if (item.polarity === '-') group.concerns.push(item);
    else group.neutral.push(item);
  }
  const rank = (group: EvidenceGroup): number => {
    const signal = signals.get(group.signalId);
    if (signal === undefined) return Number.POSITIVE_INFINITY;
    return signalFamilies.indexOf(signal.family) * 1e6 + signal.position;
  };
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}
