import { SavedSearches } from '../features/search/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { ariaKeys } from '../ui/keys.ts';
import { Brand } from './brand.tsx';
import { lockNow } from './lock.ts';
import { PeopleList } from './people-list.tsx';
import { goTo, type Place, usePlace } from './place.ts';
import styles from './sidebar.module.css';

const sections: readonly { title: string; keys: string; place: Place }[] = [
  { title: 'Today', keys: 'Mod+1', place: { at: 'today' } },
  { title: 'Search', keys: 'Mod+f', place: { at: 'search', query: '' } },
  { title: 'Team', keys: 'Mod+3', place: { at: 'team' } },
  { title: 'Promises', keys: 'Mod+4', place: { at: 'promises' } },
  { title: 'Reviews', keys: 'Mod+5', place: { at: 'reviews' } },
];

function Section({ title, keys, place }: (typeof sections)[number]) {
  const { at } = usePlace();
  const here = at === place.at || (at === 'review' && place.at === 'reviews');
  return (
    <li>
      <button
        type="button"
        className={cx(styles.nav, here && styles.navHere)}
        aria-current={here ? 'page' : undefined}
        aria-keyshortcuts={ariaKeys(keys)}
        onClick={() => goTo(place)}
      >
        {title}
        <span aria-hidden="true">
          <Kbd keys={keys} />
        </span>
      </button>
    </li>
  );
}

/** Where one can go. */
export function Sidebar() {
  const { at } = usePlace();
  return (
    <nav aria-label="Handrail" className={styles.sidebar}>
      <div className={styles.brandLine}>
        <Brand />
        <IconButton icon="lock" label="Lock" keys="Mod+l" onClick={() => void lockNow()} />
      </div>
      <ul>
        {sections.map((section) => (
          <Section key={section.title} {...section} />
        ))}
      </ul>
      <SavedSearches />
      <PeopleList />
      <footer className={styles.foot}>
        <Button
          tone="quiet"
          className={cx(styles.footButton, at === 'settings' && styles.navHere)}
          aria-current={at === 'settings' ? 'page' : undefined}
          onClick={() => goTo({ at: 'settings', pane: 'appearance' })}
        >
          <Icon name="settings" />
          Settings
        </Button>
        <IconButton
          icon="trash"
          label="Trash"
          className={at === 'trash' ? styles.navHere : undefined}
          aria-current={at === 'trash' ? 'page' : undefined}
          onClick={() => goTo({ at: 'trash' })}
        />
      </footer>
    </nav>
  );
}
