export type { PersonKey } from './cast.ts';
export type { SampleObjective } from './objectives.ts';
export { renderBody, type SampleIds } from './render-body.ts';
export {
  generateSampleJournal,
  type SampleEntry,
  type SampleJournal,
  samplePassphrase,
  sampleSize,
} from './sample-journal.ts';
