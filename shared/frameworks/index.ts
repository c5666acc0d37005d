export {
  type AgainstLevel,
  againstLevel,
  type CompetencyRow,
  levelCaveat,
  levelSentences,
} from './against.ts';
export {
  type Competency,
  type Descriptor,
  type Framework,
  FrameworkDraft,
  LevelChoice,
  levelWords,
} from './framework.ts';
export { competenciesBySignal, levelFrom, type Standing, standingOf } from './match.ts';
export { type Proposal, proposalsFor } from './propose.ts';
