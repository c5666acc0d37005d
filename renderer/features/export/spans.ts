import type { LocalDate } from '../../../shared/domain/values.ts';
import { nowAndBefore, type Span } from '../../../shared/review/cycles.ts';
import { addDays } from '../../ui/dates.ts';

export const spanKinds = ['this half', 'last half', 'quarter', 'year', 'custom'] as const;
export type SpanKind = (typeof spanKinds)[number];

/** The days of a span as of today, both ends included: a half is January to June, or July to December. */
export function spanOf(kind: Exclude<SpanKind, 'custom'>, today: LocalDate): Span {
  const year = { from: addDays(today, -364), to: today };
  if (kind === 'year') return year;
  const found = nowAndBefore(today, kind === 'quarter' ? 'q' : 'h')[kind === 'last half' ? 1 : 0];
  return found ? { from: found.from, to: found.to } : year;
}
