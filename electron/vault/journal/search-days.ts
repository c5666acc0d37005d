import { addDays, monthOf, monthsOf } from '../../../shared/domain/dates.ts';
import { firstOrderKeyOfDay } from '../../../shared/domain/order-key.ts';
import type { LocalDate } from '../../../shared/domain/values.ts';
import {
  type DaySpan,
  isOneDay,
  lastDayOf,
  recurringDay,
  spanNamed,
  startOfLast,
  type Term,
} from '../../../shared/search/index.ts';
import { tag } from './search-text.ts';

/** Order keys from `first` to below `end`. */
export interface KeyBounds {
  first: number;
  end: number;
}

const everything: KeyBounds = { first: 0, end: Number.MAX_SAFE_INTEGER };

const keysOfSpan = ({ first, end }: DaySpan): KeyBounds => ({
  first: firstOrderKeyOfDay(first),
  end: end === null ? everything.end : firstOrderKeyOfDay(end),
});

/**
 * The keys that a term about days allows, so that the walk begins and ends there; null where it is about none, or where
 * what it allows is no one span: then its tags say it.
 */
export function boundsOf(term: Term, today: LocalDate): KeyBounds | null {
  switch (term.type) {
    case 'after':
    case 'before': {
      const span = spanNamed(term.text);
      if (span === null) return null;
      const key = firstOrderKeyOfDay(span.first);
      return (term.type === 'after') !== term.negated
        ? { ...everything, first: key }
        : { ...everything, end: key };
    }
    case 'during':
    case 'on': {
      const span = term.negated ? null : spanNamed(term.text);
      return span && recurringDay(term.text) === null ? keysOfSpan(span) : null;
    }
    case 'last': {
      const start = startOfLast(term.text, today);
      if (start === null) return null;
      const first = firstOrderKeyOfDay(start);
      return term.negated
        ? { ...everything, end: first }
        : { first, end: firstOrderKeyOfDay(addDays(today, 1)) };
    }
    default:
      return null;
  }
}

const pad = (value: number): string => String(value).padStart(2, '0');
const allMonths = Array.from({ length: 12 }, (_, index) => index + 1);

/** The tags of the days that `during:` or `on:` names: for what stands beside `or`, recurs, or is excluded. */
export function dayTags(text: string): string[] {
  const recurring = recurringDay(text);
  if (recurring !== null) {
    const months = recurring.month === null ? allMonths : [recurring.month];
    return months.map((month) => tag('yearly', `${pad(month)}${pad(recurring.day)}`));
  }
  const span = spanNamed(text);
  if (span === null) return [];
  return isOneDay(text)
    ? [tag('date', text)]
    : monthsOf(span.first, lastDayOf(span)).map((month) => tag('month', month));
}

/** The tags of the day on which something happened. */
export const dateTags = (day: LocalDate): string[] => [
  tag('date', day),
  tag('month', monthOf(day)),
  tag('yearly', day.slice(5)),
];
