import { signalFamilies } from '../domain/signals.ts';
import { holdings } from './query.ts';
import { type FilterName, filterNames, readFilter } from './read-filter.ts';

const anySpan = /^(?:\d{0,4}|\d{4}-(?:[01]?|h|q|[a-z]{1,9})|\d{4}-\d{2}-\d?|[a-z]{1,9}[1-4]?(?:-\d{0,3})?)$/;
const places = ['pinned', 'trashed'];

const beginsOne = (values: readonly string[], typed: string): boolean =>
  values.some((value) => value.startsWith(typed));

/** Whether more of the same could make a value of this that cannot be read yet. */
function mayBecome(filter: FilterName, value: string): boolean {
  if (value === '') return true;
  switch (filter) {
    case 'morale':
      return /^(?:[<>]=?|=|[1-5](?:\.\.?|-))$/.test(value);
    case 'last':
      return /^[1-9]\d{0,3}$/.test(value);
    case 'during':
    case 'after':
    case 'before':
      return anySpan.test(value);
    case 'on':
      return /^\d{0,4}(?:-\d{0,2}(?:-\d?)?)?$/.test(value);
    case 'in':
      return beginsOne(signalFamilies, value);
    case 'has':
      return beginsOne(holdings, value);
    case 'is':
      return beginsOne(places, value);
    case 'person':
    case 'signal':
    case 'kind':
      return false;
    case 'near':
      return /^\d{1,2}$/.test(value);
  }
}

const atEnd = /(?:^|\s)-?([a-z]+):([^"\s]*)$/i;
const nearAtEnd = /(?:^|\s)-?near:(?:"|\d{0,2}\()([^()"]*)$/i;
/** Nobody types so far; what is pasted is finished. */
const longest = 4_000;

/**
 * The text without a filter at its end that is still being typed: `during:h1` on the way to `during:h1-2026`. It is not
 * searched as words meanwhile, so that the results do not come and go with each key.
 */
export function withoutUnfinished(text: string): string {
  if (text.length > longest) return text;
  const near = nearAtEnd.exec(text);
  // Two words are near each other, also while the end is not typed yet.
  if (near !== null && !/\S\s+\S/.test(near[1] ?? '')) return text.slice(0, near.index);
  const match = atEnd.exec(text);
  const name = match?.[1]?.toLowerCase();
  const filter = filterNames.find((each) => each === name);
  if (match === null || filter === undefined) return text;
  const value = (match[2] ?? '').toLowerCase();
  const unfinished = readFilter(filter, value, false) === null && mayBecome(filter, value);
  return unfinished ? text.slice(0, match.index) : text;
}
