import { useSyncExternalStore } from 'react';
import { dayOf, fullDay, fullTime, localDateOf, relativeDay, shortDay } from './dates.ts';

const listeners = new Set<() => void>();
let today = localDateOf(new Date());
let timer: ReturnType<typeof setInterval> | undefined;

function check(): void {
  const next = localDateOf(new Date());
  if (next === today) return;
  today = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  check();
  timer ??= setInterval(check, 30_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The local calendar day; what uses it is drawn again when midnight passes. */
export const useToday = (): string => useSyncExternalStore(subscribe, () => today);

export interface DateTextProps {
  /** A `YYYY-MM-DD`, or a UTC ISO time. */
  date: string;
  /** "9 days ago" (relative) or "2 March" (day). */
  as?: 'relative' | 'day';
  className?: string | undefined;
}

/** A date as a person says it; the full one on hover. */
export function DateText({ date, as = 'relative', className }: DateTextProps) {
  const now = useToday();
  const day = dayOf(date);
  return (
    <time dateTime={date} title={date.length === 10 ? fullDay(day) : fullTime(date)} className={className}>
      {as === 'relative' ? relativeDay(day, now) : shortDay(day, now)}
    </time>
  );
}
