export { FrameworksEditor } from './frameworks-editor.tsx';
export { LevelLink } from './level-link.tsx';
export { StandingBar } from './standing-bar.tsx';
export { useStanding } from './use-standing.ts';
