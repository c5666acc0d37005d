export {
  type Apart,
  type Attention,
  type AttentionMeasure,
  attentionOf,
  standingApart,
} from './attention.ts';
export { totalOf } from './counts.ts';
export {
  type Coverage,
  type CoverageCell,
  coverageOf,
  type EvidencePoint,
} from './coverage.ts';
export { coverageSentences, monthName, percent } from './sentences.ts';
