import type { CorpusEntry } from '../corpus.ts';

/** Somebody who can search as you type: newest first, at most 30, each with a highlighted snippet. */
export interface Contender {
  load(entries: CorpusEntry[]): Promise<void> | void;
  /** Indices into the entries, newest first. */
  query(text: string): Promise<number[]> | number[];
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
