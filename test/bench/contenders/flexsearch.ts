import { Index } from 'flexsearch';
import type { CorpusEntry } from '../corpus.ts';
import { type Contender, snippetOf, wordsOf } from './contender.ts';

export function flexSearch(): Contender {
  const index = new Index({ tokenize: 'forward', resolution: 1 });
  let entries: CorpusEntry[] = [];
  return {
    load(make) {
      entries = make();
      // Added newest first, so that an early stop returns the newest.
      for (let id = entries.length - 1; id >= 0; id--) index.add(id, entries[id]?.text ?? '');
    },
    query(text) {
      const words = wordsOf(text);
      const found = (index.search(text, { limit: 30, suggest: false }) as number[]).slice(0, 30);
      for (const id of found) snippetOf(entries[id]?.text ?? '', words);
      return found;
    },
  };
}
