import type { Contender } from './contender.ts';
import { flexSearch } from './flexsearch.ts';
import { fuse } from './fuse.ts';
import { handrail } from './handrail.ts';
import { miniSearch } from './minisearch.ts';
import { plainFts } from './plain-fts.ts';
import { scan } from './scan.ts';

interface Entrant {
  make: () => Contender;
  /** Not asked above this size: it would take minutes a query, or more memory than the machine has. */
  upTo: number;
}

export const contenders: Record<string, Entrant> = {
  handrail: { make: () => handrail('newest'), upTo: Number.POSITIVE_INFINITY },
  'handrail, by relevance': { make: () => handrail('relevance'), upTo: Number.POSITIVE_INFINITY },
  'plain FTS5, newest first': { make: () => plainFts('rowid'), upTo: Number.POSITIVE_INFINITY },
  'plain FTS5, bm25 over all': { make: () => plainFts('rank'), upTo: Number.POSITIVE_INFINITY },
  'scan of folded text in memory': { make: scan, upTo: Number.POSITIVE_INFINITY },
  'FlexSearch 0.8': { make: flexSearch, upTo: Number.POSITIVE_INFINITY },
  'MiniSearch 7': { make: miniSearch, upTo: Number.POSITIVE_INFINITY },
  'Fuse.js 7 over bodies': { make: fuse, upTo: 2_000 },
};
