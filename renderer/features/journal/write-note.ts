import type { Id } from '../../../shared/domain/values.ts';
import { queryClient, queryOf } from '../../api/queries.ts';
import { currentPlace, goTo } from '../../app/place.ts';
import { localDateOf } from '../../ui/dates.ts';
import { newDraft } from './drafts.ts';
import { openNewSession } from './sessions.ts';

/** The person that the manager is looking at: on their page, or on a note about them. */
export function personInView(): Id | null {
  const place = currentPlace();
  if (place.at === 'person') return place.personId;
  if (place.at !== 'entry') return null;
  const entry = queryClient.getQueryData(queryOf('entries.get', { id: place.entryId }).queryKey);
  return entry?.people[0]?.personId ?? null;
}

/**
 * Begins a note, with the caret in its text at once. Nothing is stored before the first character. About a person it is
 * begun on their page, otherwise on a page of its own.
 */
export function writeNote(personId: Id | null = personInView()): void {
  const session = openNewSession(
    newDraft(personId === null ? [] : [personId], localDateOf(new Date()), null),
  );
  const entryId = session.provisionalId;
  goTo(personId === null ? { at: 'entry', entryId } : { at: 'person', personId, tab: 'timeline', entryId });
}
