export { type ChangedField, changedFields, type DraftChanges, draftChanges } from './changes.ts';
export { type ComparedLine, compareLines, type Piece } from './compare.ts';
export { readingLines, type ShownNames } from './reading-lines.ts';
