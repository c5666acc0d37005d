import type { Signal } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { useEvidenceCounts } from '../../api/queries.ts';
import { InspectorSection } from '../../app/inspector.tsx';
import { useToday } from '../../ui/date-text.tsx';
import { addDays } from '../../ui/dates.ts';
import { SignalBar } from './signal-bar.tsx';

const nobody: never[] = [];
/** Days that the inspector looks back. */
const half = 182;

/** How often a person was marked with which signal in the last half year. */
export function Since({ personId, signals }: { personId: Id; signals: readonly Signal[] }) {
  const today = useToday();
  const counts = useEvidenceCounts(personId, addDays(today, -half)).data ?? nobody;
  const shown = [...counts]
    .sort((a, b) => b.strengths + b.concerns - a.strengths - a.concerns)
    .filter((count) => count.strengths + count.concerns > 0)
    .slice(0, 6);
  if (shown.length === 0) return null;
  const most = Math.max(...shown.map((count) => count.strengths + count.concerns));
  return (
    <InspectorSection title="In the last half year">
      {shown.map((count) => (
        <SignalBar
          key={count.signalId}
          name={signals.find(({ id }) => id === count.signalId)?.name ?? 'a signal'}
          strengths={count.strengths}
          concerns={count.concerns}
          most={most}
        />
      ))}
    </InspectorSection>
  );
}
