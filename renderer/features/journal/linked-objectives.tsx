import type { Id } from '../../../shared/domain/values.ts';
import { useObjectives } from '../../api/queries.ts';
import { goTo } from '../../app/place.ts';
import { Button } from '../../ui/button.tsx';
import styles from './inspector.module.css';

const none: never[] = [];

/** Which objectives a note tells of, and the way to link it to one; nothing for somebody without objectives. */
export function LinkedObjectives({
  personId,
  entryId,
  onLink,
}: {
  personId: Id;
  entryId: Id;
  onLink: () => void;
}) {
  const objectives = useObjectives(personId).data ?? none;
  const linked = objectives.filter(({ notes }) => notes.some((note) => note.entryId === entryId));
  if (objectives.length === 0) return null;
  return (
    <>
      {linked.map(({ id, goal }) => (
        <button
          key={id}
          type="button"
          className={styles.linked}
          onClick={() => goTo({ at: 'person', personId, tab: 'career' })}
        >
          <span className={styles.whose}>Progress on </span>
          <span data-veil="">{goal}</span>
        </button>
      ))}
      <Button tone="quiet" icon="check" className={styles.versions} onClick={onLink}>
        Link to an objective…
      </Button>
    </>
  );
}
