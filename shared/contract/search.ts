import { z } from 'zod';
import type { EntryKind } from '../domain/entries.ts';
import type { Polarity } from '../domain/signals.ts';
import type { Id, LocalDate } from '../domain/values.ts';
import { request } from './define.ts';

/** A piece of a snippet; `hit` where it matched. */
export interface SnippetPiece {
  text: string;
  hit: boolean;
}

export interface SearchHit {
  entryId: Id;
  kind: EntryKind;
  happenedOn: LocalDate;
  title: SnippetPiece[];
  snippet: SnippetPiece[];
  people: Id[];
  marks: { signalId: Id; polarity: Polarity }[];
}

export interface SearchAnswer {
  hits: SearchHit[];
  /** Counted up to 200 only; `more` is true where there are at least that many. */
  total: number;
  more: boolean;
  /** Milliseconds in the vault process. */
  tookMs: number;
  /** What was searched instead where a word had no match: "calibartion" → "calibration". */
  repaired: { from: string; to: string }[];
  /** Parts of the query that could not be read as a filter and were searched as words. */
  unread: string[];
}

export const searchOrders = ['newest', 'relevance'] as const;

export const searchRequests = {
  /** Never fails on a strange query. An empty query finds the newest entries. */
  'search.query': request<SearchAnswer>()(
    z.strictObject({
      text: z.string().max(100_000),
      order: z.enum(searchOrders).default('newest'),
      limit: z.int().min(1).max(200).default(30),
      /** Names who asks: a newer search in the same lane answers an older one that still waits with `cancelled`. */
      lane: z.string().min(1).max(40).optional(),
    }),
  ),
};
