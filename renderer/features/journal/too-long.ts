import type { UnsavedEntry } from '../../../shared/contract/app.ts';
import { maxBodyLength } from '../../../shared/domain/entries.ts';
import type { Id } from '../../../shared/domain/values.ts';

/** Where to cut a text that is longer than `most`: behind a line, or else not inside a character. */
function cutAt(text: string, most: number): number {
  const line = text.lastIndexOf('\n', most - 1) + 1;
  if (line > most / 2) return line;
  const last = text.charCodeAt(most - 1);
  return last >= 0xd800 && last <= 0xdbff ? most - 1 : most;
}

/**
 * A text that no note can hold is handed over in several, so that a lock loses none of it: the first stays the note that it
 * is, the others are new ones of the same day, kind and people.
 */
export function inNotes(
  entry: UnsavedEntry,
  freshId: () => Id,
  most: number = maxBodyLength,
): UnsavedEntry[] {
  const { draft } = entry;
  if (draft.body.length <= most) return [entry];
  const at = cutAt(draft.body, most);
  const rest: UnsavedEntry = {
    id: freshId(),
    baseRevision: 1,
    draft: { ...draft, body: draft.body.slice(at) },
  };
  return [{ ...entry, draft: { ...draft, body: draft.body.slice(0, at) } }, ...inNotes(rest, freshId, most)];
}
