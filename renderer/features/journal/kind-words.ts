import { type EntryKind, entryKinds, type ShareLevel } from '../../../shared/domain/entries.ts';

const special: Partial<Record<EntryKind, string>> = { '1:1': '1:1', career: 'Career conversation' };

/** What a kind is called on the screen: "1:1", "Observation", "Career conversation". */
export const kindWords = (kind: EntryKind): string =>
  special[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1);

export const kindOptions = entryKinds.map((value) => ({ value, label: kindWords(value) }));

/** Who may see a note in an export that leaves the manager's hands. */
export const shareWords: Record<ShareLevel, string> = {
  me: 'Only me',
  report: 'The report may see it',
  leadership: 'Leadership may see it',
};

/** 1 to 5, in words, so that a number is never all there is. */
export const moraleWords: Record<number, string> = {
  1: 'very low',
  2: 'low',
  3: 'all right',
  4: 'good',
  5: 'very good',
};
