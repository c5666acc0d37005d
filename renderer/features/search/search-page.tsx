import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { SearchAnswer, SearchHit } from '../../../shared/contract/search.ts';
import { usePeople, useSearch, useSignals } from '../../api/queries.ts';
import { amendPlace, goBack, goTo } from '../../app/place.ts';
import { useCommands } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useShownName } from '../../ui/discreet.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { openEntry, writeNote } from '../journal/index.ts';
import { filterChips } from './filters.ts';
import { Result } from './result.tsx';
import { countWords } from './result-words.ts';
import { SearchField } from './search-field.tsx';
import styles from './search-page.module.css';
import { lastSearch, matchedWords, rememberSearch, type SearchOrder } from './search-state.ts';

const nobody: never[] = [];
const firstResults = 30;
const mostResults = 200;
const filters = ['person:', 'signal:', 'kind:', 'after:', 'before:'] as const;

function leave(): void {
  if (!goBack()) goTo({ at: 'today' });
}

function Teaching({ onInsert }: { onInsert: (filter: string) => void }) {
  return (
    <div className={styles.teaching}>
      <p>
        Type words, “words in quotes” or −words to leave out, and narrow them down with filters; here are your
        newest notes meanwhile.
      </p>
      <p className={styles.filters}>
        {filters.map((filter) => (
          <Button key={filter} onClick={() => onInsert(filter)}>
            {filter}
          </Button>
        ))}
      </p>
    </div>
  );
}

function Says({ answer }: { answer: SearchAnswer }) {
  return (
    <div role="status" className={styles.says}>
      {answer.repaired.map(({ from, to }) => (
        <p key={from}>
          Showing results for <strong data-veil="">{to}</strong>
          <span className={styles.from}>
            {' '}
            instead of <span data-veil="">{from}</span>
          </span>
        </p>
      ))}
      {answer.unread.map((part) => (
        <p key={part}>
          <strong data-veil="">{part}</strong> is no filter, so it was searched as words.
        </p>
      ))}
    </div>
  );
}

function OrderSwitch({ order, onChange }: { order: SearchOrder; onChange: (order: SearchOrder) => void }) {
  const next = order === 'newest' ? 'relevance' : 'newest';
  return (
    <Button
      tone="quiet"
      aria-label={
        order === 'newest' ? 'Newest first. Sort by relevance.' : 'Most relevant first. Sort by date.'
      }
      onClick={() => onChange(next)}
    >
      {order === 'newest' ? 'Newest first' : 'Most relevant first'}
    </Button>
  );
}

export interface SearchPageProps {
  query: string;
}

/** Finds notes as one types. */
export function SearchPage({ query }: SearchPageProps) {
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [order, setOrder] = useState<SearchOrder>(lastSearch().order);
  const [index, setIndex] = useState(query === lastSearch().query ? lastSearch().index : 0);
  const [limit, setLimit] = useState(firstResults);
  const [peek, setPeek] = useState(false);
  const listId = useId();
  const people = usePeople().data ?? nobody;
  const signals = useSignals().data ?? nobody;
  const answer = useSearch({ text: query, order, limit });
  const hits = answer.data?.hits ?? nobody;
  const active = Math.min(index, hits.length - 1);

  const change = useCallback((next: string): void => {
    amendPlace({ at: 'search', query: next });
    rememberSearch({ query: next, index: 0 });
    setIndex(0);
    setPeek(false);
    setLimit(firstResults);
  }, []);

  const focus = useCallback((): void => {
    input.current?.focus();
    input.current?.select();
  }, []);
  // The search of before is there again, selected, so that typing begins a new one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on arriving
  useEffect(() => {
    if (query === '' && lastSearch().query !== '') amendPlace({ at: 'search', query: lastSearch().query });
    else if (query !== '') rememberSearch({ query });
    requestAnimationFrame(focus);
  }, []);
  useCommands([
    {
      id: 'search.focus',
      title: 'Go to the search field',
      group: 'Lists',
      keys: ['/'],
      palette: false,
      run: focus,
    },
  ]);

  const move = (by: number): void => {
    const next = Math.max(0, Math.min(hits.length - 1, active + by));
    setIndex(next);
    setPeek(true);
    rememberSearch({ index: next });
    if (next >= hits.length - 3 && answer.data && answer.data.total > hits.length) setLimit(mostResults);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const open = useCallback((hit: SearchHit) => {
    openEntry(hit.entryId, matchedWords(hit));
  }, []);
  const reorder = (next: SearchOrder): void => {
    setOrder(next);
    rememberSearch({ order: next, index: 0 });
    setIndex(0);
    input.current?.focus();
  };
  const chips = filterChips(query, useShownName());
  const resultId = (place: number): string => `${listId}-${place}`;

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.hidden}>Search</h1>
        <SearchField
          inputRef={input}
          value={query}
          onChange={change}
          listId={listId}
          activeId={active >= 0 ? resultId(active) : undefined}
          onMove={move}
          onOpen={() => {
            const hit = hits[active];
            if (hit) open(hit);
          }}
          onLeave={leave}
        />
        <div className={styles.under}>
          {chips.map((chip) => (
            <Chip
              key={chip.label}
              removeLabel={`Remove ${chip.label}`}
              onRemove={() => {
                change(chip.without);
                input.current?.focus();
              }}
            >
              {chip.label}
            </Chip>
          ))}
          <span className={styles.order}>
            {answer.data && query.trim() !== '' ? (
              <span className={styles.count}>{countWords(answer.data)}</span>
            ) : null}
            <OrderSwitch order={order} onChange={reorder} />
          </span>
        </div>
      </header>
      <div className={styles.scroll}>
        {query.trim() === '' && answer.data?.hits.length !== 0 ? (
          <Teaching
            onInsert={(filter) => {
              change(filter);
              input.current?.focus();
            }}
          />
        ) : null}
        {answer.isError ? <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} /> : null}
        {answer.data ? <Says answer={answer.data} /> : null}
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-label="Notes that were found"
          data-in-page=""
          data-peek={peek ? '' : undefined}
          aria-busy={answer.isPlaceholderData}
          className={styles.results}
        >
          {hits.map((hit, place) => (
            <Result
              key={hit.entryId}
              hit={hit}
              id={resultId(place)}
              active={place === active}
              people={people}
              signals={signals}
              onOpen={open}
            />
          ))}
        </div>
        {answer.data && hits.length === 0 && !answer.isPlaceholderData ? (
          query.trim() === '' ? (
            <div className={styles.nothing}>
              <EmptyState action={<Button onClick={() => writeNote(null)}>Write a note</Button>}>
                Nothing is written yet. Later every note is found here by any of its words.
              </EmptyState>
            </div>
          ) : (
            <p className={styles.nothing}>
              Nothing was found. Try fewer words, or the beginning of one: every word of a note can be found
              by how it begins.
            </p>
          )
        ) : null}
        {hits.length > 0 && hits.length < mostResults && (answer.data?.total ?? 0) > hits.length ? (
          <Button tone="quiet" className={styles.more} onClick={() => setLimit(mostResults)}>
            Show more
          </Button>
        ) : null}
      </div>
      <footer className={styles.foot}>
        <span>↑↓ move</span>
        <span>
          <Kbd keys="Enter" /> open at the match
        </span>
        <span className={styles.esc}>
          <Kbd keys="Escape" /> back
        </span>
      </footer>
    </div>
  );
}
