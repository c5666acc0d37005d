import type { Polarity } from '../../shared/domain/signals.ts';
import type { AsideKind } from '../../shared/markdown/index.ts';
import { wordsLocale } from '../ui/locale.ts';
import styles from './marks.module.css';

const sign: Record<Polarity, string> = { '+': ' +', '-': ' −', '': '' };
const spoken: Record<Polarity, string> = { '+': 'strength', '-': 'concern', '': 'neutral' };

/** What the chip of a mark shows: `ownership +`. */
export const markText = (label: string, polarity: Polarity): string => label + sign[polarity];

/** What a screen reader says of it. */
export const markName = (label: string, polarity: Polarity): string => `${label}, ${spoken[polarity]}`;

export const markClass = (polarity: Polarity): string =>
  [styles.mark, polarity === '+' ? styles.strength : polarity === '-' ? styles.concern : styles.neutral].join(
    ' ',
  );

/** The header of an aside. */
export const asideTitle: Record<AsideKind, string> = {
  private: 'Private aside, never exported',
  share: 'May be shown to the report',
  up: 'May go to leadership',
};

export const asideClass = (kind: AsideKind): string =>
  [styles.aside, kind === 'private' ? styles.private : kind === 'share' ? styles.share : styles.up].join(' ');

/** `due 1 Jun`, with the year where it is not this one. */
export const dueLabel = (day: string, today: string): string => dueText(day, today, {});

/** `due Fri 27 Nov`: what is offered also says which day of the week that is. */
export const dueOptionLabel = (day: string, today: string): string =>
  dueText(day, today, { weekday: 'short' });

function dueText(day: string, today: string, more: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return `due ${day}`;
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const text = new Intl.DateTimeFormat(wordsLocale, {
    day: 'numeric',
    month: 'short',
    ...more,
    ...year,
    timeZone: 'UTC',
  });
  return `due ${text.format(date)}`;
}

/** The day on this machine's clock, `YYYY-MM-DD`. */
export function localDay(date: Date): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}
