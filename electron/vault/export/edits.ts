/** A piece of the source and what takes its place. */
export interface Edit {
  /** Offsets in the source, end exclusive. */
  start: number;
  end: number;
  text: string;
}

/** Applies edits that do not overlap, in whatever order they come; an edit inside another one is left out. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < from) continue;
    result += source.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + source.slice(from);
}
