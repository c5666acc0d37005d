export { acceptCompletion, completionAt } from './complete.ts';
export { maxTerms, parseQuery } from './parse.ts';
export { printQuery } from './print.ts';
export { type Clause, kindsNamed, type Query, type Term } from './query.ts';
