import type { ObjectiveRecord } from '../../../shared/domain/objectives.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { request } from '../../api/client.ts';
import { useObjectives } from '../../api/queries.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { errorWords } from '../../ui/error-words.ts';
import { notify } from '../../ui/toast.tsx';
import styles from './link-objectives.module.css';

/** Links a note to an objective, or takes the link away; what cannot be done is said. */
export async function linkNote(id: Id, entryId: Id, linked: boolean): Promise<void> {
  await request('objectives.link', { id, entryId, linked }).catch((error: unknown) =>
    notify({ text: `${errorWords(error).what} The link stays as it was.`, urgent: true }),
  );
}

const isLinked = ({ notes }: ObjectiveRecord, entryId: Id): boolean =>
  notes.some((note) => note.entryId === entryId);

const none: never[] = [];

function Choices({ personId, entryId }: { personId: Id; entryId: Id }) {
  const objectives = useObjectives(personId).data ?? none;
  const offered = objectives.filter(
    (objective) => objective.status === 'open' || isLinked(objective, entryId),
  );
  if (offered.length === 0) return <p>No objective yet. The Career tab is where they are set.</p>;
  return (
    <ul className={styles.list}>
      {offered.map((objective) => (
        <li key={objective.id}>
          <Checkbox
            label={<span data-veil="">{objective.goal}</span>}
            checked={isLinked(objective, entryId)}
            onCheckedChange={(linked) => void linkNote(objective.id, entryId, linked)}
          />
        </li>
      ))}
    </ul>
  );
}

export interface LinkObjectivesDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  personId: Id;
  entryId: Id;
}

/** Which objectives of a person a note tells of. Each tick holds at once. */
export function LinkObjectivesDialog({ open, onOpenChange, ...which }: LinkObjectivesDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Link to an objective"
      description="The note then stands under it on the Career tab."
      width="narrow"
    >
      {open ? <Choices {...which} /> : null}
    </Dialog>
  );
}
