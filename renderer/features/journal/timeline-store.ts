import { useEffect } from 'react';
import type { Entry } from '../../../shared/domain/entries.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { request } from '../../api/client.ts';
import { onEvent } from '../../api/events.ts';
import { createStore, type Store, useStore } from '../../app/store.ts';
import { registerForgetting } from '../../app/unsaved.ts';
import { findSession, onSessionLeft } from './sessions.ts';
import { belongs, withEntry, withPage, withWritten } from './timeline-order.ts';

/** Entries in one page: a screenful first, so that it is there at once, then larger ones. */
const firstPage = 30;
const nextPage = 100;
/** Timelines that are kept, so that going back to a person is instant. */
const kept = 4;

export interface Timeline {
  readonly items: readonly Entry[];
  /** null at the end, undefined before the first page. */
  readonly cursor: string | null | undefined;
  readonly loading: boolean;
  readonly error: unknown;
}

/**
 * The timeline of one person, or of everybody, as far as it was scrolled. A saved entry changes one item in place: with
 * hundreds of pages loaded, nothing may read them all again at every save.
 */
class TimelineSource {
  readonly personId: Id | null;
  readonly view: Store<Timeline> = createStore<Timeline>({
    items: [],
    cursor: undefined,
    loading: false,
    error: null,
  });
  /** Where it was scrolled to, for coming back. */
  scrollTop = 0;
  #generation = 0;
  #pending: Promise<void> | null = null;

  constructor(personId: Id | null) {
    this.personId = personId;
  }

  /** Reads the next page; the one that is under way where there is one. */
  loadMore(): Promise<void> {
    this.#pending ??= this.#load().finally(() => {
      this.#pending = null;
    });
    return this.#pending;
  }

  /** Reads on until an entry is there. False where it is not on this timeline. */
  async reach(id: Id): Promise<boolean> {
    const has = (): boolean => this.view.get().items.some((entry) => entry.id === id);
    const entry = has() ? null : await request('entries.get', { id }).catch(() => null);
    if (!has() && (!entry || !belongs(entry, this.personId))) return false;
    while (!has() && this.view.get().cursor !== null && this.view.get().error === null) await this.loadMore();
    return has();
  }

  async #load(): Promise<void> {
    const { cursor } = this.view.get();
    if (cursor === null) return;
    const generation = this.#generation;
    this.view.set({ ...this.view.get(), loading: true, error: null });
    try {
      const page = await request('entries.timeline', {
        personId: this.personId,
        cursor: cursor ?? null,
        limit: cursor === undefined ? firstPage : nextPage,
      });
      if (generation !== this.#generation) return;
      const items = withPage(this.view.get().items, page.items);
      this.view.set({ items, cursor: page.nextCursor, loading: false, error: null });
    } catch (error) {
      if (generation === this.#generation) this.view.set({ ...this.view.get(), loading: false, error });
    }
  }

  /** Reads from the beginning: many entries changed at once. What is there stays until the answer comes. */
  async reload(): Promise<void> {
    const generation = ++this.#generation;
    const limit = Math.min(100, Math.max(firstPage, this.view.get().items.length));
    try {
      const page = await request('entries.timeline', { personId: this.personId, limit });
      if (generation !== this.#generation) return;
      this.view.set({ items: page.items, cursor: page.nextCursor, loading: false, error: null });
    } catch (error) {
      if (generation === this.#generation) this.view.set({ ...this.view.get(), loading: false, error });
    }
  }

  put(entry: Entry): void {
    const view = this.view.get();
    if (view.cursor === undefined) return;
    const at = view.items.findIndex(({ id }) => id === entry.id);
    const items =
      at >= 0 && entry.trashedAt === null && findSession(entry.id)
        ? withWritten(view.items, entry)
        : withEntry(view.items, entry, { personId: this.personId, hasMore: view.cursor !== null });
    this.view.set({ ...view, items });
  }

  remove(id: Id): void {
    const view = this.view.get();
    this.view.set({ ...view, items: view.items.filter((entry) => entry.id !== id) });
  }
}

export type { TimelineSource };

let sources: TimelineSource[] = [];

/** The timeline of a person, or of everybody (null); the one of before where it is still kept. */
export function timelineOf(personId: Id | null): TimelineSource {
  const found = sources.find((source) => source.personId === personId) ?? new TimelineSource(personId);
  sources = [found, ...sources.filter((source) => source !== found)].slice(0, kept);
  return found;
}

/** A timeline on the screen; its first page is asked for at once. */
export function useTimelineSource(source: TimelineSource): Timeline {
  const view = useStore(source.view);
  useEffect(() => {
    if (source.view.get().cursor === undefined) void source.loadMore();
  }, [source]);
  return view;
}

async function follow(entryId: Id | null): Promise<void> {
  if (sources.length === 0) return;
  if (entryId === null) {
    await Promise.all(sources.map((source) => source.reload()));
    return;
  }
  const entry = await request('entries.get', { id: entryId }).catch(() => null);
  for (const source of sources) {
    if (entry) source.put(entry);
    else source.remove(entryId);
  }
}

/** Keeps the loaded timelines true to the journal. Returns a function that ends it. */
export function startTimelines(): () => void {
  const ends = [
    onEvent('journal-changed', ({ areas, entryId }) => {
      if (areas.includes('entries') || areas.includes('trash')) void follow(entryId);
    }),
    onSessionLeft((entryId) => void follow(entryId)),
    registerForgetting(() => {
      sources = [];
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
