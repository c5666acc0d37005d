import MiniSearch from 'minisearch';
import type { CorpusEntry } from '../corpus.ts';
import { type Contender, snippetOf, wordsOf } from './contender.ts';

export function miniSearch(): Contender {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  let entries: CorpusEntry[] = [];
  return {
    load(make) {
      entries = make();
      index.addAll(entries.map((entry, id) => ({ id, text: entry.text })));
    },
    query(text) {
      const words = wordsOf(text);
      const last = words.length - 1;
      const found = index.search(text, { combineWith: 'AND', prefix: (_term, i) => i === last });
      const newest = found
        .map((hit) => hit.id as number)
        .sort((a, b) => b - a)
        .slice(0, 30);
      for (const id of newest) snippetOf(entries[id]?.text ?? '', words);
      return newest;
    },
  };
}
