import { useQuery } from '@tanstack/react-query';
import type { ObjectiveRecord } from '../../../shared/domain/objectives.ts';
import { queryOf } from '../../api/queries.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useToday } from '../../ui/date-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { dayHeading, kindWords, linkNote, snippetOf } from '../journal/index.ts';
import styles from './career-tab.module.css';

/** Notes that are offered; an older one is linked where it stands, with "Link this note to an objective". */
const newest = 40;
const titleLength = 90;

function Choices({ objective }: { objective: ObjectiveRecord }) {
  const today = useToday();
  const page = useQuery(queryOf('entries.timeline', { personId: objective.personId, limit: newest }));
  if (page.isError) return <ErrorNotice error={page.error} onRetry={() => void page.refetch()} />;
  const entries = page.data?.items ?? [];
  if (page.data && entries.length === 0) return <p>There is no note to link yet.</p>;
  return (
    <ul className={styles.choices}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <Checkbox
            label={
              <>
                {dayHeading(entry.happenedOn, today)}, {kindWords(entry.kind)}
                <span data-veil="" className={styles.excerpt}>
                  {entry.title || snippetOf(entry.body, titleLength)}
                </span>
              </>
            }
            checked={objective.notes.some((note) => note.entryId === entry.id)}
            onCheckedChange={(linked) => void linkNote(objective.id, entry.id, linked)}
          />
        </li>
      ))}
    </ul>
  );
}

/** Which notes tell of progress on an objective. Each tick holds at once. */
export function LinkNotesDialog({
  objective,
  onClose,
}: {
  /** null while it is closed. */
  objective: ObjectiveRecord | null;
  onClose: () => void;
}) {
  return (
    <Dialog
      open={objective !== null}
      onOpenChange={(open) => !open && onClose()}
      title="Notes that tell of progress"
      description={<span data-veil="">{objective?.goal}</span>}
    >
      {objective ? <Choices objective={objective} /> : null}
    </Dialog>
  );
}
