import type { Contender } from './contender.ts';

interface Entrant {
  /** Loads no other contender's code, which would count as this one's memory. */
  make: () => Promise<Contender>;
  /** Not asked above this size: it would take minutes a query, or more memory than the machine has. */
  upTo: number;
}

const any = Number.POSITIVE_INFINITY;

export const contenders: Record<string, Entrant> = {
  handrail: { make: async () => (await import('./handrail.ts')).handrail('newest'), upTo: any },
  'handrail, by relevance': {
    make: async () => (await import('./handrail.ts')).handrail('relevance'),
    upTo: any,
  },
  'plain FTS5, newest first': {
    make: async () => (await import('./plain-fts.ts')).plainFts('rowid'),
    upTo: any,
  },
  'plain FTS5, bm25 over all': {
    make: async () => (await import('./plain-fts.ts')).plainFts('rank'),
    upTo: any,
  },
  'scan of folded text in memory': { make: async () => (await import('./scan.ts')).scan(), upTo: any },
  'FlexSearch 0.8': { make: async () => (await import('./flexsearch.ts')).flexSearch(), upTo: any },
  'MiniSearch 7': { make: async () => (await import('./minisearch.ts')).miniSearch(), upTo: any },
  'Fuse.js 7 over bodies': { make: async () => (await import('./fuse.ts')).fuse(), upTo: 2_000 },
};
