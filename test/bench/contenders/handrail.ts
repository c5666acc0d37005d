import { ask, makeFolder, makeJournal } from '../bench-vault.ts';
import type { Contender } from './contender.ts';

/** The product: the request `search.query` as the vault process answers it, on an encrypted journal on disk. */
export function handrail(order: 'newest' | 'relevance'): Contender {
  const { folder, remove } = makeFolder();
  let journal: Awaited<ReturnType<typeof makeJournal>>;
  return {
    async load(all) {
      journal = await makeJournal(folder, all);
      // As after unlocking: the words for the typo repair are read while idle, before anybody types.
      while (!journal.vault.journal().vocabulary.load(500));
    },
    async query(text) {
      const answer = await ask(journal.vault, 'search.query', { text, order });
      return answer.hits.map((hit) => journal.seqToIndex.get(hit.entryId) ?? -1);
    },
    close() {
      journal.vault.close();
      remove();
    },
  };
}
