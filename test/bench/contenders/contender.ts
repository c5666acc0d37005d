import type { CorpusEntry } from '../corpus.ts';

export type Found = (number | string)[];

/** Somebody who can search as you type: newest first, at most 30, each with a highlighted snippet. */
export interface Contender {
  /**
   * @param entries makes the text, for who keeps it in memory
   * @param folder where Handrail's journal of the same text lies, for who opens that
   */
  load(entries: () => CorpusEntry[], folder: string): Promise<void> | void;
  /** Indices into the entries, or ids of Handrail's, newest first. */
  query(text: string): Promise<Found> | Found;
  close?(): Promise<void> | void;
}

/** What the peers that return no snippet of their own do for each hit. */
export function snippetOf(text: string, words: readonly string[]): string {
  const folded = text.toLowerCase();
  const at = Math.max(0, folded.indexOf(words.at(-1) ?? ''));
  return text.slice(Math.max(0, at - 60), at + 120);
}

export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
