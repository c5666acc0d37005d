import type { FrameworkDraft } from '../framework.ts';

/** Where something stands in a text. Both count from 1; a column is a UTF-16 unit, as editors count. */
export interface TextPlace {
  line: number;
  column: number;
}

/** What keeps a text from being read, as a sentence that says what was expected. */
export interface ReadingFault {
  /** null where it is about the text as a whole. */
  place: TextPlace | null;
  says: string;
}

export const ladderForms = ['csv', 'yaml', 'json'] as const;
export type LadderForm = (typeof ladderForms)[number];

/** A ladder that was read, or everything that keeps it from being one: nothing is taken by half. */
export type FrameworkReading =
  | {
      ok: true;
      form: LadderForm;
      draft: FrameworkDraft;
      /** What the manager should look at before they take it. */
      remarks: string[];
    }
  | { ok: false; faults: ReadingFault[] };

/** More than these tell nothing new. */
const mostFaults = 20;

/** The faults of one reading, as they are found. */
export class Faults {
  readonly list: ReadingFault[] = [];
  /** True once there are so many that reading on is idle. */
  get full(): boolean {
    return this.list.length >= mostFaults;
  }
  add(place: TextPlace | null, says: string): void {
    if (this.full) return;
    this.list.push({ place: place && { line: place.line, column: place.column }, says });
  }
}

/** A word of the text in a sentence, cut short and without what could disturb the line. */
export function quoted(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, ' ').trim();
  return `“${line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line}”`.toWellFormed();
}

/** Places of a text by offset; the lines are found once. */
export function placesOf(text: string): (offset: number) => TextPlace {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
