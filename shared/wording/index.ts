export { type Dismissal, dismissalOf } from './dismissal.ts';
export { findWording, type WordingHint } from './find.ts';
export { wordingRule, wordingRules } from './rules.ts';
