import type { DisclosureCounts } from '../../../shared/contract/disclosure.ts';
import { counted } from '../../../shared/domain/counted.ts';

/** What would be in the bundle. */
export function bundleWords(counts: DisclosureCounts, name: string): string {
  const held = [
    `${counted(counts.notes, 'note')} about ${name}`,
    ...(counts.parts === 0
      ? []
      : [
          counted(
            counts.parts,
            'note of others, of which only what names them',
            'notes of others, of which only what names them',
          ),
        ]),
    ...(counts.objectives === 0 ? [] : [counted(counts.objectives, 'career objective')]),
    ...(counts.promises === 0 ? [] : [counted(counts.promises, 'promise')]),
    ...(counts.pictures === 0 ? [] : [counted(counts.pictures, 'picture')]),
  ];
  return `${held.join(', ')}.`;
}

export const trashWords = ({ trashed }: DisclosureCounts): string | null =>
  trashed === 0
    ? null
    : `${counted(trashed, 'note in the trash names', 'notes in the trash name')} them and ${trashed === 1 ? 'is' : 'are'} not in the bundle: take ${trashed === 1 ? 'it' : 'them'} out of the trash first if ${trashed === 1 ? 'it belongs' : 'they belong'} there.`;

/** Words that a reader may take for somebody's name; only a few, since the bundle has to be read all the same. */
export const doubtWords = (words: readonly string[]): string =>
  `May be names, and stay: ${words.slice(0, 8).join(', ')}${words.length > 8 ? ' and others' : ''}. Read the bundle before you pass it on.`;
