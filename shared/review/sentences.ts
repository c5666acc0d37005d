import { counted } from '../domain/counted.ts';
import { monthOf } from '../domain/dates.ts';
import type { Id, LocalDate } from '../domain/values.ts';
import { type PolarityCounts, totalOf } from './counts.ts';
import { type Coverage, type Silence, silentDays } from './coverage.ts';

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** `March`, with its year where that is not the year of `beside`. */
export const monthName = (month: string, beside: LocalDate): string => {
  const name = monthNames[Number(month.slice(5, 7)) - 1] ?? month;
  return month.slice(0, 4) === beside.slice(0, 4) ? name : `${name} ${month.slice(0, 4)}`;
};

/** `61 %` of 0.61. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

const orNo = (count: number, one: string): string => (count === 0 ? `no ${one}s` : counted(count, one));

/** `a, b and c`; what is more than `most` becomes a number. */
function list(words: readonly string[], most = 4): string {
  const shown = words.slice(0, words.length > most + 1 ? most : words.length);
  const more = words.length - shown.length;
  const all = more > 0 ? [...shown, `${more} others`] : shown;
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

/** `3 to 1`, `1 to 2.5`: the smaller one is 1. */
function ratio(left: number, right: number): string {
  const short = (value: number): string => String(Math.round(value * 10) / 10);
  return left >= right ? `${short(left / right)} to 1` : `1 to ${short(right / left)}`;
}

function recency({ recentShare, recentTime }: Coverage): string[] {
  // Where six weeks are most of the time there is, they hold most of what there is.
  if (recentShare === null || recentTime > 0.6) return [];
  const share = percent(recentShare);
  return recentShare > recentTime
    ? [`${share} of the evidence is from the last six weeks, which are ${percent(recentTime)} of the time.`]
    : [`${share} of the evidence is from the last six weeks: it is spread over the time.`];
}

function silences(
  { rows, end }: Coverage,
  names: (signalId: Id) => string,
  performance: ReadonlySet<Id>,
): string[] {
  const silent = rows.filter(({ signalId, silent: isSilent }) => isSilent && performance.has(signalId));
  const since = silent
    .filter(({ lastOn }) => lastOn !== null)
    .sort((a, b) => (a.lastOn ?? '').localeCompare(b.lastOn ?? ''));
  const never = silent.filter(({ lastOn }) => lastOn === null);
  const parts = [
    ...[...Map.groupBy(since, ({ lastOn }) => monthOf(lastOn ?? end))].map(
      ([month, those]) =>
        `nothing on ${list(those.map(({ signalId }) => names(signalId)))} since ${monthName(month, end)}`,
    ),
    ...(never.length > 0 ? [`nothing on ${list(never.map(({ signalId }) => names(signalId)))} at all`] : []),
  ];
  const [first] = parts;
  return first === undefined ? [] : [`${first.charAt(0).toUpperCase()}${parts.join('; ').slice(1)}.`];
}

/** How strengths stand to concerns. */
export function balance({ strengths, concerns }: PolarityCounts): string[] {
  if (strengths + concerns === 0) return [];
  if (strengths === 0 || concerns === 0) {
    const [some, others] = [orNo(strengths, 'strength'), orNo(concerns, 'concern')];
    const text = strengths === 0 ? `${others} and ${some}.` : `${some} and ${others}.`;
    return [text.charAt(0).toUpperCase() + text.slice(1)];
  }
  return [`Strengths to concerns stand at ${ratio(strengths, concerns)}.`];
}

function silenceWords({ days, from, to }: Silence, end: LocalDate): string {
  if (to === end && days >= silentDays) return `the longest silence has lasted ${days} days and goes on`;
  const [first, last] = [monthOf(from), monthOf(to)];
  const when =
    first === last
      ? `in ${monthName(first, end)}`
      : `from ${monthName(first, end)} into ${monthName(last, end)}`;
  return `the longest silence was ${counted(days, 'day')} ${when}`;
}

function talk({ conversations, longestSilence, end }: Coverage): string[] {
  if (longestSilence === null) return [];
  if (conversations === 0) return ['No conversation is noted.'];
  const start = counted(conversations, 'conversation');
  return longestSilence.days === 0 ? [`${start}.`] : [`${start}; ${silenceWords(longestSilence, end)}.`];
}

/**
 * What a coverage says, in plain sentences, the one that matters most first.
 * @param names of the signals, as they are shown
 * @param performance ids of the signals that a review looks for
 */
export function coverageSentences(
  coverage: Coverage,
  names: (signalId: Id) => string,
  performance: ReadonlySet<Id>,
): string[] {
  if (coverage.months.length === 0) return ['This time has not begun yet.'];
  if (totalOf(coverage) === 0)
    return [`No evidence yet in ${orNo(coverage.notes, 'note')}.`, ...talk(coverage)];
  return [
    ...recency(coverage),
    ...silences(coverage, names, performance),
    ...balance(coverage),
    ...talk(coverage),
  ];
}
