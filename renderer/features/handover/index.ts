export { HandOverDialog } from './hand-over-dialog.tsx';
export { showTaken } from './show-taken.ts';
export { allTime, type OpenSpan, openSpanError, SpanChoice } from './span-choice.tsx';
export { TakeOver } from './take-over.tsx';
