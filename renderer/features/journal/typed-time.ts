import type { LocalTime } from '../../../shared/domain/values.ts';

/** Reads a time as it is typed: `16:40`, `9.05`, `1640`, `9`, `4 pm`. undefined where it says no time. */
export function readTime(typed: string): LocalTime | undefined {
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm)?$/i.exec(typed.trim());
  if (!found) return undefined;
  const half = found[3]?.toLowerCase();
  const minute = Number(found[2] ?? 0);
  const said = Number(found[1]);
  if (half !== undefined && (said < 1 || said > 12)) return undefined;
  const hour = half === undefined ? said : (said % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
