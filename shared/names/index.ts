export { directoryOf } from './directory.ts';
export { type Pseudonym, pseudonymsOf } from './pseudonyms.ts';
export { type HiddenWord, type Replaced, type Replacement, replacementsIn, replaceNames } from './replace.ts';
