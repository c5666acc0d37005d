import { z } from 'zod';
import type { EntryKind } from '../domain/entries.ts';
import type { Polarity } from '../domain/signals.ts';
import { Id, LocalDate } from '../domain/values.ts';
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

/** How many of the notes that were looked at have one value. */
export interface FacetCount {
  /** A person's or signal's id, a kind, or a month such as `2026-03`. */
  value: string;
  count: number;
}

/** What the newest of the notes that fit are about; each list is cut where it gets long. */
export interface SearchFacets {
  /** How many notes were looked at: at most 200. `more` is true where there are at least that many. */
  of: number;
  more: boolean;
  /** Most frequent first. */
  people: FacetCount[];
  signals: FacetCount[];
  kinds: FacetCount[];
  /** Newest first. */
  months: FacetCount[];
}

/** Results as text, for the clipboard. Private asides are not in it. */
export interface CopiedResults {
  text: string;
  notes: number;
  /** Notes that fit only by what stands in private asides, and were left out. */
  withheldNotes: number;
  /** Private asides that were left out of the others. */
  withheldAsides: number;
  /** True where there are more than were copied. */
  more: boolean;
}

export const searchOrders = ['newest', 'relevance'] as const;
export const copyFormats = ['markdown', 'csv'] as const;

const asked = {
  text: z.string().max(100_000),
  /** The manager's day, which `last:6w` counts back from; without it the day in UTC. */
  today: LocalDate.optional(),
};
const lane = z.string().min(1).max(40).optional();

export const searchRequests = {
  /** Never fails on a strange query. An empty query finds the newest entries. */
  'search.query': request<SearchAnswer>()(
    z.strictObject({
      ...asked,
      order: z.enum(searchOrders).default('newest'),
      limit: z.int().min(1).max(200).default(30),
      /** Names who asks: a newer search in the same lane answers an older one that still waits with `cancelled`. */
      lane,
    }),
  ),
  /** What the notes that fit are about; asked after the results, so that it never holds them up. */
  'search.facets': request<SearchFacets>()(z.strictObject({ ...asked, lane })),
  /** The results as text; copying them counts as leaving. */
  'search.copy': request<CopiedResults>()(
    z.strictObject({
      ...asked,
      order: z.enum(searchOrders).default('newest'),
      format: z.enum(copyFormats),
    }),
  ),
  /** A query for notes like this one, by its most telling words and its marks; empty where nothing tells. */
  'search.similar': request<{ text: string }>()(z.strictObject({ entryId: Id })),
};
