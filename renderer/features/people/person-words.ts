import type { PersonSummary, Relation } from '../../../shared/domain/people.ts';
import type { LocalDate } from '../../../shared/domain/values.ts';
import { daysBetween, relativeDay, shortDay } from '../../ui/dates.ts';
import { howLong } from '../journal/index.ts';

const standing: Record<Relation, string> = {
  report: 'reports to you',
  peer: 'your peer',
  manager: 'your manager',
  stakeholder: 'stakeholder',
};

/** "Senior engineer, Payments". */
export const roleWords = (person: PersonSummary): string =>
  [person.role, person.team].filter(Boolean).join(', ');

/** "reports to you for 2 y 1 m". */
export function standingWords(person: PersonSummary, today: LocalDate): string {
  const known = person.relation === 'report' && person.startedOn !== null && person.startedOn <= today;
  return standing[person.relation] + (known ? ` for ${howLong(person.startedOn ?? today, today)}` : '');
}

/** Days by which the next 1:1 is late; 0 or less where it is not, null without a rhythm or a contact. */
export const daysLate = (person: PersonSummary, today: LocalDate): number | null =>
  person.nextDueOn === null ? null : daysBetween(person.nextDueOn, today);

/** "last talked 9 days ago", or that there was no conversation yet. */
export const talkedWords = (person: PersonSummary, today: LocalDate): string =>
  person.lastContactOn === null
    ? 'no conversation noted yet'
    : `last talked ${relativeDay(person.lastContactOn, today)}`;

/** "1:1 due in 5 days", "1:1 due 17 days ago"; null where no rhythm says so. */
export function nextWords(person: PersonSummary, today: LocalDate): string | null {
  const late = daysLate(person, today);
  if (late === null || person.nextDueOn === null) return null;
  if (late > 0) return `1:1 was due ${relativeDay(person.nextDueOn, today)}`;
  return -late > 13
    ? `next 1:1 ${shortDay(person.nextDueOn, today)}`
    : `1:1 due ${relativeDay(person.nextDueOn, today)}`;
}
