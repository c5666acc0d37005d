import type { Person } from '../../../shared/domain/people.ts';
import { request } from '../../api/client.ts';
import { errorWords } from '../../ui/error-words.ts';
import { notify } from '../../ui/toast.tsx';

/** Puts a person aside, or takes them back; what was written about them stays. Says so, and offers to undo it. */
export async function setArchived(person: Pick<Person, 'id' | 'name'>, archived: boolean): Promise<void> {
  try {
    await request('people.archive', { id: person.id, archived });
    notify({
      text: archived ? `${person.name} was archived. Every note is kept.` : `${person.name} is active again.`,
      action: { label: 'Undo', run: () => void setArchived(person, !archived) },
    });
  } catch (error) {
    notify({ text: `${errorWords(error).what} ${person.name} stays as before.`, urgent: true });
  }
}
