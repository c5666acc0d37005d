export { acceptCompletion, completionAt, filterNameAt } from './complete.ts';
export { maxTerms, parseQuery } from './parse.ts';
export { printQuery } from './print.ts';
export {
  type Clause,
  type Holding,
  holdings,
  kindsNamed,
  moraleRange,
  type Query,
  type Term,
} from './query.ts';
export { type FilterName, filterNames } from './read-filter.ts';
export { type CountedWord, similarQuery } from './similar.ts';
export { type DaySpan, isOneDay, lastDayOf, recurringDay, spanNamed, startOfLast } from './spans.ts';
export { withoutUnfinished } from './unfinished.ts';
