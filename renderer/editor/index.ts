export { BodyEditor } from './BodyEditor.tsx';
export { BodyView } from './BodyView.tsx';
export { evidenceType } from './extensions/clipboard.ts';
export { focusBodyIn } from './focus.ts';
export { forgetEditorHistories } from './histories.ts';
export { asideTitle } from './mark-text.ts';
export type {
  BodyEditorHandle,
  BodyEditorProps,
  PictureHandlers,
  QuoteCandidate,
  WordingOptions,
} from './types.ts';
