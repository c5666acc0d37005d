import { useEffect } from 'react';
import type { MenuCommand } from '../../shared/contract/events.ts';
import { onEvent } from '../api/events.ts';
import { currentPlace, goBack, goForward, goTo } from './place.ts';
import { type Command, runCommand, useCommands } from './shortcuts.ts';

/** Places that one looks into and comes back from. */
const visited: readonly string[] = ['search', 'settings', 'trash', 'entry', 'review'];

/** To the search; where one is there already, to its field. */
const search = (): void => {
  if (currentPlace().at === 'search') runCommand('search.focus');
  else goTo({ at: 'search', query: '' });
};

const leave = (): void => {
  if (visited.includes(currentPlace().at)) goBack();
};

/** What can be done wherever one is. Features add their own with `useCommands`. */
const everywhere: readonly Command[] = [
  { id: 'go.today', title: 'Today', group: 'Go to', keys: ['Mod+1'], run: () => goTo({ at: 'today' }) },
  { id: 'go.search', title: 'Search', group: 'Go to', keys: ['Mod+f', 'Mod+2'], run: search },
  { id: 'go.team', title: 'Team', group: 'Go to', keys: ['Mod+3'], run: () => goTo({ at: 'team' }) },
  {
    id: 'go.promises',
    title: 'Promises',
    group: 'Go to',
    keys: ['Mod+4'],
    run: () => goTo({ at: 'promises' }),
  },
  {
    id: 'go.reviews',
    title: 'Reviews',
    group: 'Go to',
    keys: ['Mod+5'],
    run: () => goTo({ at: 'reviews' }),
  },
  { id: 'go.trash', title: 'Trash', group: 'Go to', run: () => goTo({ at: 'trash' }) },
  {
    id: 'go.settings',
    title: 'Settings',
    group: 'Go to',
    keys: ['Mod+,'],
    run: () => goTo({ at: 'settings', pane: 'appearance' }),
  },
  {
    id: 'go.back',
    title: 'Back',
    group: 'Go to',
    keys: ['Alt+ArrowLeft'],
    palette: false,
    run: () => void goBack(),
  },
  {
    id: 'go.forward',
    title: 'Forward',
    group: 'Go to',
    keys: ['Alt+ArrowRight'],
    palette: false,
    run: () => void goForward(),
  },
  {
    id: 'go.leave',
    title: 'Back to where you were',
    group: 'Go to',
    keys: ['Escape'],
    palette: false,
    run: leave,
  },
  {
    id: 'journal.export',
    title: 'Export the whole journal',
    group: 'Journal',
    run: () => goTo({ at: 'settings', pane: 'export' }),
  },
  {
    id: 'journal.handover',
    title: 'Hand over, or take over a file',
    group: 'Journal',
    run: () => goTo({ at: 'settings', pane: 'handover' }),
  },
  {
    id: 'journal.check',
    title: 'Check the journal',
    group: 'Journal',
    run: () => goTo({ at: 'settings', pane: 'check' }),
  },
  {
    id: 'signals.edit',
    title: 'Edit the signals',
    group: 'Journal',
    run: () => goTo({ at: 'settings', pane: 'signals' }),
  },
  {
    id: 'frameworks.edit',
    title: 'Edit the frameworks',
    group: 'Journal',
    run: () => goTo({ at: 'settings', pane: 'frameworks' }),
  },
];

/** Which command a line of the native menu runs. Locking is answered without the frame. */
const ofMenu: Record<Exclude<MenuCommand, 'lock'>, string> = {
  'new-entry': 'entry.new',
  search: 'go.search',
  palette: 'palette.open',
  settings: 'go.settings',
  shortcuts: 'shortcuts.open',
  'export-journal': 'journal.export',
};

/** Registers what the frame can do, while the journal is open. */
export function JournalCommands() {
  useCommands(everywhere);
  useEffect(() => onEvent('command', ({ name }) => void (name !== 'lock' && runCommand(ofMenu[name]))), []);
  return null;
}
