import { isConversation } from '../../../shared/domain/entries.ts';
import {
  type Likelihood,
  type LikelyPerson,
  type LocalMoment,
  likelyPeople,
} from '../../../shared/domain/likely-person.ts';
import { queryClient, queryOf } from '../../api/queries.ts';
import { localDateOf } from '../../ui/dates.ts';

/** As many of the newest notes as reach back over a habit, for nearly everybody. */
const looked = 100;

const momentOf = (time: Date): LocalMoment => ({
  day: localDateOf(time),
  time: `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`,
});

/** Everybody, the likeliest person for a note that begins now first. Nobody where the journal does not say. */
export async function fetchLikely(now: Date): Promise<LikelyPerson[]> {
  const [people, notes] = await Promise.all([
    queryClient.fetchQuery(queryOf('people.list', {})),
    queryClient.fetchQuery(queryOf('entries.timeline', { limit: looked })),
  ]);
  const written = notes.items.map((note) => ({
    people: note.people.map(({ personId }) => personId),
    conversation: isConversation(note.kind),
    written: momentOf(new Date(note.writtenAt)),
  }));
  return likelyPeople(people, written, momentOf(now));
}

/** Why somebody was chosen, as it stands beside the name. */
export const likelyWords: Record<Likelihood, string> = {
  'just-now': 'you wrote about them a moment ago',
  habit: 'you often talk at this hour',
  due: 'a conversation is due',
};
