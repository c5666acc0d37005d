import { familyNamed, type Holding, holdingNamed, kindsNamed, moraleRange, type Term } from './query.ts';
import { isOneDay, recurringDay, spanNamed, startOfLast } from './spans.ts';

export const maxTermLength = 100;

/** Filters by the word before the colon, in the order in which they are taught. */
export const filterNames = [
  'person',
  'signal',
  'in',
  'kind',
  'morale',
  'during',
  'last',
  'after',
  'before',
  'on',
  'has',
  'is',
  'near',
] as const;
export type FilterName = (typeof filterNames)[number];
const isFilter = (name: string): name is FilterName => (filterNames as readonly string[]).includes(name);

/** Words apart that still count as near, where it is not said. */
export const usuallyNear = 10;
const mostNear = 8;

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, maxTermLength).trim();

function readPolarity(value: string): { text: string; polarity: '+' | '-' | null } {
  const sign = /[+-]$/.exec(value)?.[0];
  return sign === '+' || sign === '-'
    ? { text: tidy(value.slice(0, -1)), polarity: sign }
    : { text: tidy(value), polarity: null };
}

/** Words to be found near each other, or null where they are too few or too many. */
export function readNear(value: string, within: number, negated: boolean): Term | null {
  const text = tidy(value);
  const count = text.split(' ').length;
  return count < 2 || count > mostNear ? null : { type: 'near', text, within, negated };
}

const readHolding = (text: Holding | null, negated: boolean): Term | null =>
  text === null ? null : { type: 'has', text, negated };

/** Any day does to see whether a length can be read. */
const someDay = '2000-01-01';

/** The filter that `name:value` is, or null where it cannot be read as one. */
export function readFilter(name: string, value: string, negated: boolean): Term | null {
  const type = name.toLowerCase();
  const text = tidy(value);
  if (!isFilter(type) || text === '') return null;
  const lower = text.toLowerCase();
  switch (type) {
    case 'person':
      return { type, text, negated };
    case 'signal': {
      const signal = readPolarity(text);
      return signal.text === '' ? null : { type, ...signal, negated };
    }
    case 'in': {
      const { text: name, polarity } = readPolarity(text);
      const family = familyNamed(name);
      return family === null ? null : { type, text: family, polarity, negated };
    }
    case 'kind':
      return kindsNamed(lower).length > 0 ? { type, text: lower, negated } : null;
    case 'morale': {
      const range = lower
        .replace(/\s/g, '')
        .replace(/^=/, '')
        .replace(/^(\d)-/, '$1..');
      return moraleRange(range) === null ? null : { type, text: range, negated };
    }
    case 'after':
    case 'before':
    case 'during':
      return spanNamed(lower) === null ? null : { type, text: lower, negated };
    case 'last': {
      const length = lower.replace(/\s/g, '');
      return startOfLast(length, someDay) === null ? null : { type, text: length, negated };
    }
    case 'on':
      return recurringDay(lower) === null && !(isOneDay(lower) && spanNamed(lower) !== null)
        ? null
        : { type, text: lower, negated };
    case 'has':
      return readHolding(holdingNamed(lower), negated);
    case 'is':
      return lower === 'pinned' || lower === 'trashed' ? { type, text: lower, negated } : null;
    case 'near':
      return readNear(text, usuallyNear, negated);
  }
}
