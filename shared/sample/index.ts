export type { PersonKey, SamplePerson } from './cast.ts';
export { renderBody, type SampleIds } from './render-body.ts';
export {
  generateSampleJournal,
  type SampleEntry,
  type SampleJournal,
  samplePassphrase,
  sampleSize,
} from './sample-journal.ts';
