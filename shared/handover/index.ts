export { HandoverChoice, type HandoverCounts } from './choice.ts';
export {
  ChainLink,
  type HandedEntry,
  type HandedObjective,
  Handover,
  handoverFormat,
  handoverVersion,
} from './file.ts';
