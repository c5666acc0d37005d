import type { SearchAnswer } from '../../../shared/contract/search.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useShownName } from '../../ui/discreet.ts';
import type { IconName } from '../../ui/icon.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { filterChips } from './filters.ts';
import type { Grouping } from './result-groups.ts';
import { countWords } from './result-words.ts';
import styles from './search-page.module.css';
import { rememberSearch, type SearchOrder } from './search-state.ts';
import type { SearchPageState } from './use-search-page.ts';

/** The filters that the query was read as: Enter changes one, Delete takes it away. */
function Chips({ query, put }: { query: string; put: SearchPageState['put'] }) {
  return filterChips(query, useShownName()).map((chip) => (
    <Chip
      key={chip.label}
      editLabel={`Change ${chip.label}`}
      onEdit={() => put(chip.edit.text, chip.edit.start, chip.edit.end)}
      removeLabel={`Remove ${chip.label}`}
      onRemove={() => put(chip.without)}
    >
      {chip.label}
    </Chip>
  ));
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

const groupings: readonly { grouping: Grouping; label: string; icon: IconName }[] = [
  { grouping: 'none', label: 'No groups', icon: 'note' },
  { grouping: 'month', label: 'Group by month', icon: 'today' },
  { grouping: 'person', label: 'Group by person', icon: 'team' },
];

export interface SearchHeadProps {
  query: string;
  order: SearchOrder;
  grouping: Grouping;
  answer: SearchAnswer | undefined;
  put: SearchPageState['put'];
  onOrder: (order: SearchOrder) => void;
  onSave: () => void;
  onCopy: (format: 'markdown' | 'csv') => void;
  onHelp: () => void;
}

/** Under the field: the filters, how much was found and in which order, and what can be done with all of it. */
export function SearchHead(props: SearchHeadProps) {
  const { query, order, grouping, answer, put, onOrder, onSave, onCopy, onHelp } = props;
  const nothing = answer === undefined || answer.hits.length === 0;
  const items: (MenuItem | null)[] = [
    {
      label: 'Save this search…',
      icon: 'pin',
      keys: 'Mod+s',
      disabled: query.trim() === '',
      onSelect: onSave,
    },
    null,
    { label: 'Copy as Markdown', icon: 'copy', disabled: nothing, onSelect: () => onCopy('markdown') },
    { label: 'Copy as CSV', icon: 'copy', disabled: nothing, onSelect: () => onCopy('csv') },
    null,
    ...groupings
      .filter((each) => each.grouping !== grouping)
      .map(({ grouping: next, ...item }) => ({
        ...item,
        onSelect: () => rememberSearch({ grouping: next, index: 0 }),
      })),
    null,
    { label: 'What can be typed here', icon: 'info', keys: 'F1', onSelect: onHelp },
  ];
  return (
    <div className={styles.under}>
      <Chips query={query} put={put} />
      <span className={styles.order}>
        {answer && query.trim() !== '' ? <span className={styles.count}>{countWords(answer)}</span> : null}
        <OrderSwitch order={order} onChange={onOrder} />
        <Menu
          label="More about these results"
          trigger={<IconButton icon="more" label="More about these results" />}
          items={items}
        />
      </span>
    </div>
  );
}
