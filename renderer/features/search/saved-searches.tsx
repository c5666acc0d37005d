import { type KeyboardEvent, useEffect, useState } from 'react';
import type { SavedSearch } from '../../../shared/domain/saved-searches.ts';
import { request } from '../../api/client.ts';
import { useSavedSearches } from '../../api/queries.ts';
import { usePlace } from '../../app/place.ts';
import { IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { errorWords } from '../../ui/error-words.ts';
import { Menu } from '../../ui/menu.tsx';
import { notify } from '../../ui/toast.tsx';
import { SaveSearchDialog } from './save-search-dialog.tsx';
import { countWhenQuiet, useSavedCount } from './saved-counts.ts';
import styles from './saved-searches.module.css';
import { goToSearch } from './search-state.ts';

const none: never[] = [];

const refused = (error: unknown): void =>
  notify({ text: `${errorWords(error).what} The saved searches stay as they were.`, urgent: true });

/** Puts one a place further up or down. */
function move(all: readonly SavedSearch[], id: string, by: number): void {
  const ids = all.map((each) => each.id);
  const from = ids.indexOf(id);
  const to = from + by;
  if (to < 0 || to >= ids.length) return;
  ids.splice(to, 0, ...ids.splice(from, 1));
  request('savedSearches.arrange', { ids }).catch(refused);
}

async function remove(all: readonly SavedSearch[], { id, name, query }: SavedSearch): Promise<void> {
  const restore = async (): Promise<void> => {
    const again = await request('savedSearches.save', { id: null, draft: { name, query } });
    const ids = all.map((each) => (each.id === id ? again.id : each.id));
    await request('savedSearches.arrange', { ids });
  };
  await request('savedSearches.remove', { id });
  notify({
    text: 'The saved search was removed.',
    action: { label: 'Undo', run: () => void restore().catch(refused) },
  });
}

function Count({ id }: { id: string }) {
  const count = useSavedCount(id);
  if (count === undefined) return null;
  const words = `${count.total.toLocaleString()}${count.more ? '+' : ''}`;
  return <small className={styles.count}>{words}</small>;
}

interface LineProps {
  saved: SavedSearch;
  all: readonly SavedSearch[];
  here: boolean;
  onRename: () => void;
}

function Line({ saved, all, here, onRename }: LineProps) {
  const at = all.indexOf(saved);
  const takeAway = (): void => void remove(all, saved).catch(refused);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.altKey && by !== undefined) move(all, saved.id, by);
    else if (event.key === 'F2') onRename();
    else if (event.key === 'Delete') takeAway();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={cx(styles.saved, here && styles.here)}
        aria-current={here ? 'page' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown F2 Delete"
        title={saved.query === saved.name ? undefined : saved.query}
        data-veil=""
        onClick={() => goToSearch(saved.query)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.name}>{saved.name}</span>
        <Count id={saved.id} />
      </button>
      <span className={styles.tools}>
        <Menu
          label={`Saved search ${at + 1}`}
          trigger={<IconButton icon="more" label={`More about saved search ${at + 1}`} />}
          items={[
            { label: 'Rename…', icon: 'edit', keys: 'F2', onSelect: onRename },
            {
              label: 'Move up',
              keys: 'Alt+ArrowUp',
              disabled: at === 0,
              onSelect: () => move(all, saved.id, -1),
            },
            {
              label: 'Move down',
              keys: 'Alt+ArrowDown',
              disabled: at === all.length - 1,
              onSelect: () => move(all, saved.id, 1),
            },
            null,
            { label: 'Remove', icon: 'trash', keys: 'Delete', onSelect: takeAway },
          ]}
        />
      </span>
    </li>
  );
}

/** The searches that the manager gave a name, with how many notes each finds. Nothing where there are none. */
export function SavedSearches() {
  const all = useSavedSearches().data ?? none;
  const place = usePlace();
  const [renaming, setRenaming] = useState<SavedSearch | null>(null);
  // The list is new after each change of it, so that what was added is counted too.
  useEffect(() => {
    if (all.length > 0) countWhenQuiet();
  }, [all]);
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="saved-heading" className={styles.section}>
      <h2 id="saved-heading" className={styles.heading}>
        Saved
      </h2>
      <ul className={styles.list}>
        {all.map((saved) => (
          <Line
            key={saved.id}
            saved={saved}
            all={all}
            here={place.at === 'search' && place.query.trim() === saved.query}
            onRename={() => setRenaming(saved)}
          />
        ))}
      </ul>
      {renaming ? <SaveSearchDialog saved={renaming} onClose={() => setRenaming(null)} /> : null}
    </section>
  );
}
