import type { PersonSummary } from '../../../shared/domain/people.ts';
import type { LocalDate } from '../../../shared/domain/values.ts';
import { daysBetween } from '../../ui/dates.ts';

/** Days ahead that "due soon" looks. */
const soonDays = 3;

/**
 * The reports whose next 1:1 is past, today, or within three days, the latest first; then those with a rhythm but no
 * conversation yet.
 */
export function dueForConversation(people: readonly PersonSummary[], today: LocalDate): PersonSummary[] {
  const active = people.filter((person) => person.archivedAt === null && person.rhythmDays !== null);
  const due = active
    .filter(({ nextDueOn }) => nextDueOn !== null && daysBetween(today, nextDueOn) <= soonDays)
    .sort((a, b) => (a.nextDueOn ?? '').localeCompare(b.nextDueOn ?? ''));
  const never = active.filter((person) => person.relation === 'report' && person.lastContactOn === null);
  return [...due, ...never.filter((person) => !due.includes(person))];
}
