import { useContext, useId, useRef, useState } from 'react';
import { usePeople, useSavedSearches, useSignals } from '../../api/queries.ts';
import { Inspector, InspectorSlot } from '../../app/inspector.tsx';
import { goBack, goTo } from '../../app/place.ts';
import { runCommand, useCommands } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { writeNote } from '../journal/index.ts';
import { copyResults } from './copy-results.ts';
import { Facets } from './facets.tsx';
import { Results, resultId } from './results.tsx';
import { SaveSearchDialog, type SaveSearchDialogProps } from './save-search-dialog.tsx';
import { Says } from './says.tsx';
import { SearchField } from './search-field.tsx';
import { SearchHead } from './search-head.tsx';
import { SearchHelp } from './search-help.tsx';
import styles from './search-page.module.css';
import { searchSimilar } from './search-root.tsx';
import { PeekAt } from './search-side.tsx';
import { mostResults, useSearchPage } from './use-search-page.ts';

const nobody: never[] = [];

function leave(): void {
  if (!goBack()) goTo({ at: 'today' });
}

function Nothing({ query }: { query: string }) {
  return query.trim() === '' ? (
    <div className={styles.nothing}>
      <EmptyState action={<Button onClick={() => writeNote(null)}>Write a note</Button>}>
        Nothing is written yet. Later every note is found here by any of its words.
      </EmptyState>
    </div>
  ) : (
    <p className={styles.nothing}>
      Nothing was found. Try fewer words, or the beginning of one: every word of a note can be found by how it
      begins.
    </p>
  );
}

/** Finds notes as one types. */
export function SearchPage({ query }: { query: string }) {
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const people = usePeople().data ?? nobody;
  const signals = useSignals().data ?? nobody;
  const saved = useSavedSearches().data ?? nobody;
  const page = useSearchPage(query, input);
  const { asked, answer, groups, grouping, hits, active } = page;
  const [helping, setHelping] = useState(false);
  const [saving, setSaving] = useState<SaveSearchDialogProps['saved'] | null>(null);
  const [beside, setBeside] = useState(false);
  const inspectorOpen = useContext(InspectorSlot) !== null;
  const hit = hits[active];
  const empty = query.trim() === '';

  const peek = (): void => {
    if (hit === undefined) return;
    if (!inspectorOpen) runCommand('frame.inspector');
    setBeside(!beside || !inspectorOpen);
  };
  const save = (): void => {
    const text = query.trim();
    if (text !== '')
      setSaving(saved.find((each) => each.query === text) ?? { id: null, name: text, query: text });
  };
  useCommands([
    {
      id: 'search.focus',
      title: 'Go to the search field',
      group: 'Lists',
      keys: ['/'],
      palette: false,
      run: page.focus,
    },
    {
      id: 'search.help',
      title: 'What can be typed into the search',
      group: 'Lists',
      keys: ['F1'],
      inText: true,
      run: () => setHelping(true),
    },
    { id: 'search.save', title: 'Save this search…', group: 'Lists', keys: ['Mod+s'], run: save },
    {
      id: 'search.peek',
      title: 'Show the note beside the results',
      group: 'Lists',
      keys: ['Mod+Enter'],
      palette: false,
      run: peek,
    },
    {
      id: 'search.similar',
      title: 'Notes like this one',
      group: 'Go to',
      ...(hit ? { run: () => void searchSimilar(hit.entryId) } : {}),
    },
    {
      id: 'search.copyMarkdown',
      title: 'Copy the results as Markdown',
      group: 'Lists',
      keys: ['Mod+Shift+c'],
      run: () => void copyResults({ ...asked, format: 'markdown' }),
    },
    {
      id: 'search.copyCsv',
      title: 'Copy the results as CSV',
      group: 'Lists',
      run: () => void copyResults({ ...asked, format: 'csv' }),
    },
  ]);

  const show = (place: number): void =>
    document.getElementById(resultId(listId, place))?.scrollIntoView({ block: 'nearest' });
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.hidden}>Search</h1>
        <SearchField
          inputRef={input}
          value={query}
          onChange={page.change}
          listId={listId}
          activeId={active >= 0 ? resultId(listId, active) : undefined}
          onMove={(by) => page.move(by, show)}
          onOpen={() => hit && page.open(hit)}
          onLeave={beside && inspectorOpen ? () => setBeside(false) : leave}
        />
        <SearchHead
          query={query}
          order={asked.order}
          grouping={grouping}
          answer={answer.data}
          put={page.put}
          onOrder={page.reorder}
          onSave={save}
          onCopy={(format) => void copyResults({ ...asked, format })}
          onHelp={() => setHelping(true)}
        />
      </header>
      <div className={styles.scroll}>
        {empty && hits.length > 0 ? (
          <p className={styles.teaching}>
            Type words, or narrow your notes down with filters; here are the newest meanwhile.{' '}
            <button type="button" className={styles.help} onClick={() => setHelping(true)}>
              What can be typed here <Kbd keys="F1" />
            </button>
          </p>
        ) : null}
        {answer.isError ? <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} /> : null}
        {answer.data ? <Says answer={answer.data} /> : null}
        <Results
          listRef={list}
          id={listId}
          groups={groups}
          grouping={grouping}
          active={active}
          moved={page.moved}
          busy={answer.isPlaceholderData}
          people={people}
          signals={signals}
          onOpen={page.open}
        />
        {answer.data && hits.length === 0 && !answer.isPlaceholderData ? <Nothing query={query} /> : null}
        {hits.length > 0 && hits.length < mostResults && (answer.data?.total ?? 0) > hits.length ? (
          <Button tone="quiet" className={styles.more} onClick={page.showAll}>
            Show more
          </Button>
        ) : null}
      </div>
      <footer className={styles.foot}>
        <span>↑↓ move</span>
        <span>
          <Kbd keys="Enter" /> open at the match
        </span>
        <span>
          <Kbd keys="Mod+Enter" /> beside
        </span>
        <span>
          <Kbd keys="F1" /> help
        </span>
        <span className={styles.esc}>
          <Kbd keys="Escape" /> back
        </span>
      </footer>
      <Inspector>
        {beside && hit ? (
          <PeekAt
            hit={hit}
            onOpen={page.open}
            onClose={() => {
              setBeside(false);
              page.focus();
            }}
          />
        ) : (
          <Facets
            query={query}
            today={asked.today}
            ready={answer.isSuccess && !answer.isPlaceholderData}
            people={people}
            signals={signals}
            onChange={page.change}
          />
        )}
      </Inspector>
      <SearchHelp
        open={helping}
        onOpenChange={setHelping}
        onTry={(example) => {
          setHelping(false);
          page.put(`${example} `);
        }}
      />
      {saving ? <SaveSearchDialog saved={saving} onClose={() => setSaving(null)} /> : null}
    </div>
  );
}
