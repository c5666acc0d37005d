import { useQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../shared/domain/values.ts';
import type { Cycle } from '../../../shared/review/cycles.ts';
import { queryOf } from '../../api/queries.ts';
import { useToday } from '../../ui/date-text.tsx';
import { addDays } from '../../ui/dates.ts';

/** For so many days after a half began, the one before it is still being reviewed. */
const reviewSeason = 60;

/** The cycle that a manager most likely looks at: the half that ended lately, else the one under way. */
export function likelyCycle(cycles: readonly Cycle[], today: LocalDate): Cycle | undefined {
  const halves = cycles.filter(({ id }) => id.startsWith('h'));
  return halves.find(({ from }) => from <= addDays(today, -reviewSeason)) ?? halves.at(-1) ?? cycles[0];
}

export interface Cycles {
  cycles: readonly Cycle[];
  /** The one of that id, or the likely one; undefined until they are read. */
  cycle: Cycle | undefined;
  error: Error | null;
  retry: () => void;
}

const none: never[] = [];

export function useCycles(cycleId: string | undefined): Cycles {
  const today = useToday();
  const answer = useQuery(queryOf('cycles.list', { today }));
  const cycles = answer.data ?? none;
  return {
    cycles,
    cycle: cycles.find(({ id }) => id === cycleId) ?? likelyCycle(cycles, today),
    error: answer.error,
    retry: () => void answer.refetch(),
  };
}
