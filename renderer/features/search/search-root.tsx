import { request } from '../../api/client.ts';
import { useCommands } from '../../app/shortcuts.ts';
import { useToday } from '../../ui/date-text.tsx';
import { errorWords } from '../../ui/error-words.ts';
import { notify } from '../../ui/toast.tsx';
import { useActiveEntry } from '../journal/index.ts';
import { goToSearch } from './search-state.ts';

/**
 * Searches for the words that tell most about a note and for its signals, the most alike first. The query is there to be
 * read and changed.
 */
export async function searchSimilar(entryId: string): Promise<void> {
  try {
    const { text } = await request('search.similar', { entryId });
    if (text === '') notify({ text: 'This note has no words or signals that other notes share.' });
    else goToSearch(text, 'relevance');
  } catch (error) {
    notify({ text: errorWords(error).what, urgent: true });
  }
}

/** What can be searched for from wherever the manager is. */
export function SearchRoot() {
  const today = useToday();
  const [active] = useActiveEntry();
  useCommands([
    {
      id: 'search.onThisDay',
      title: 'On this day of earlier months and years',
      group: 'Go to',
      run: () => goToSearch(`on:${today.slice(8)} before:${today} `),
    },
    ...(active === null
      ? []
      : [
          {
            id: 'search.similar',
            title: 'Notes like this one',
            group: 'Go to' as const,
            run: () => void searchSimilar(active),
          },
        ]),
  ]);
  return null;
}
