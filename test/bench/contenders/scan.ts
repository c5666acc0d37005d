import type { CorpusEntry } from '../corpus.ts';
import { type Contender, snippetOf, wordsOf } from './contender.ts';

/** Everything decrypted in memory, folded, walked from the newest until 30 are found. Also the truth for recall. */
export function scan(): Contender {
  let entries: CorpusEntry[] = [];
  let folded: string[] = [];
  return {
    load(make) {
      entries = make();
      folded = entries.map(
        (entry) => ` ${wordsOf(entry.text.normalize('NFD').replace(/\p{Mn}/gu, '')).join(' ')} `,
      );
    },
    query(text) {
      const words = wordsOf(text);
      const needles = words.map((word, i) => (i === words.length - 1 ? ` ${word}` : ` ${word} `));
      const found: number[] = [];
      for (let id = folded.length - 1; id >= 0 && found.length < 30; id--) {
        const body = folded[id] ?? '';
        if (needles.every((needle) => body.includes(needle))) found.push(id);
      }
      for (const id of found) snippetOf(entries[id]?.text ?? '', words);
      return found;
    },
  };
}
