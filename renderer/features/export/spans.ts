import type { LocalDate } from '../../../shared/domain/values.ts';
import { addDays } from '../../ui/dates.ts';

export const spanKinds = ['this half', 'last half', 'quarter', 'year', 'custom'] as const;
export type SpanKind = (typeof spanKinds)[number];

export interface Span {
  from: LocalDate;
  to: LocalDate;
}

const monthsFrom = (year: number, month: number, months: number): Span => {
  const [endYear, endMonth] = [year + Math.floor((month + months - 1) / 12), ((month + months - 1) % 12) + 1];
  const day = (y: number, m: number): LocalDate =>
    `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`;
  return { from: day(year, month), to: addDays(day(endYear, endMonth), -1) };
};

/** The days of a span as of today, both ends included: a half is January to June, or July to December. */
export function spanOf(kind: Exclude<SpanKind, 'custom'>, today: LocalDate): Span {
  const [year = 1, month = 1] = today.split('-').map(Number);
  const firstHalf = month <= 6;
  switch (kind) {
    case 'this half':
      return monthsFrom(year, firstHalf ? 1 : 7, 6);
    case 'last half':
      return firstHalf ? monthsFrom(year - 1, 7, 6) : monthsFrom(year, 1, 6);
    case 'quarter':
      return monthsFrom(year, Math.floor((month - 1) / 3) * 3 + 1, 3);
    case 'year':
      return { from: addDays(today, -364), to: today };
  }
}
