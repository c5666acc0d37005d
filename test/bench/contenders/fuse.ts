import Fuse from 'fuse.js';
import type { CorpusEntry } from '../corpus.ts';
import { type Contender, snippetOf, wordsOf } from './contender.ts';

export function fuse(): Contender {
  let entries: CorpusEntry[] = [];
  let index: Fuse<CorpusEntry>;
  return {
    load(make) {
      entries = make();
      index = new Fuse(entries, {
        keys: ['text'],
        ignoreLocation: true,
        threshold: 0.2,
        useExtendedSearch: true,
      });
    },
    query(text) {
      const words = wordsOf(text);
      // Extended search: 'word means "includes", so this asks of Fuse.js what the others are asked.
      const found = index.search(words.map((word) => `'${word}`).join(' '), { limit: 30 });
      for (const hit of found) snippetOf(entries[hit.refIndex]?.text ?? '', words);
      return found.map((hit) => hit.refIndex);
    },
  };
}
