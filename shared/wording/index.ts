export { findWording, type WordingHint } from './find.ts';
export { type WordingRule, wordingRule, wordingRules } from './rules.ts';
