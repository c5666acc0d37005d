import type { Vault } from '../../../electron/vault/services/vault.ts';
import { ask, openStoredJournal } from '../bench-vault.ts';
import type { Contender } from './contender.ts';

/** The product: the request `search.query` as the vault process answers it, on an encrypted journal on disk. */
export function handrail(order: 'newest' | 'relevance'): Contender {
  let vault: Vault;
  return {
    async load(_entries, folder) {
      vault = await openStoredJournal(folder);
    },
    query: async (text) => (await ask(vault, 'search.query', { text, order })).hits.map((hit) => hit.entryId),
    close: () => vault.close(),
  };
}
