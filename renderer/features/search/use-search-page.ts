import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SearchHit } from '../../../shared/contract/search.ts';
import { useSearch } from '../../api/queries.ts';
import { amendPlace } from '../../app/place.ts';
import { useToday } from '../../ui/date-text.tsx';
import { openEntry } from '../journal/index.ts';
import { groupResults } from './result-groups.ts';
import { lastSearch, matchedWords, rememberSearch, type SearchOrder, useLastSearch } from './search-state.ts';

const nobody: never[] = [];
const firstResults = 30;
export const mostResults = 200;

/** What the search page knows and does: the answer, the result that the keyboard is at, the ways to change the query. */
export function useSearchPage(query: string, input: RefObject<HTMLInputElement | null>) {
  const { order, grouping, index } = useLastSearch();
  const [limit, setLimit] = useState(firstResults);
  const [moved, setMoved] = useState(false);
  const today = useToday();
  const asked = { text: query, order, today };
  const answer = useSearch({ ...asked, limit });
  const found = answer.data?.hits ?? nobody;
  const groups = useMemo(() => groupResults(found, grouping), [found, grouping]);
  const hits = useMemo(() => groups.flatMap((group) => group.hits), [groups]);
  const active = Math.min(index, hits.length - 1);

  const change = useCallback((next: string): void => {
    amendPlace({ at: 'search', query: next });
    rememberSearch({ query: next, index: 0 });
    setMoved(false);
    setLimit(firstResults);
  }, []);
  const focus = useCallback((): void => {
    input.current?.focus();
    input.current?.select();
  }, [input]);
  /** Puts another text into the field, with a part of it selected or the caret at its end. */
  const put = useCallback(
    (text: string, start = text.length, end = start): void => {
      flushSync(() => change(text));
      input.current?.focus();
      input.current?.setSelectionRange(start, end);
    },
    [change, input],
  );

  // The search of before is there again, selected, so that typing begins a new one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on arriving
  useEffect(() => {
    if (query === '' && lastSearch().query !== '') amendPlace({ at: 'search', query: lastSearch().query });
    else if (query !== lastSearch().query) rememberSearch({ query, index: 0 });
    requestAnimationFrame(focus);
  }, []);

  const move = (by: number, show: (place: number) => void): void => {
    const next = Math.max(0, Math.min(hits.length - 1, active + by));
    setMoved(true);
    rememberSearch({ index: next });
    if (next >= hits.length - 3 && answer.data && answer.data.total > hits.length) setLimit(mostResults);
    show(next);
  };
  const open = useCallback((hit: SearchHit) => openEntry(hit.entryId, matchedWords(hit)), []);
  const reorder = (next: SearchOrder): void => {
    rememberSearch({ order: next, index: 0 });
    input.current?.focus();
  };

  return {
    asked,
    answer,
    groups,
    grouping,
    hits,
    active,
    /** True once the keyboard moved among the results. */
    moved,
    change,
    focus,
    put,
    move,
    open,
    reorder,
    showAll: () => setLimit(mostResults),
  };
}

export type SearchPageState = ReturnType<typeof useSearchPage>;
