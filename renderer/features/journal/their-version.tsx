import { usePeople, useSignals } from '../../api/queries.ts';
import { BodyView } from '../../editor/index.ts';
import { fullTime } from '../../ui/dates.ts';
import { openLink } from './links.ts';
import styles from './save-status.module.css';

/** Another version of a text, to be read beside one's own. */
export function TheirVersion({
  draft,
  writtenAt,
}: {
  draft: { title: string; body: string };
  writtenAt: string;
}) {
  const people = usePeople().data ?? [];
  const signals = useSignals().data ?? [];
  return (
    <div className={styles.theirs}>
      <p className={styles.when}>The other version, saved {fullTime(writtenAt)}</p>
      {draft.title ? <h3 data-veil="">{draft.title}</h3> : null}
      <BodyView
        markdown={draft.body}
        people={people}
        signals={signals}
        onOpenLink={(url) => void openLink(url)}
      />
    </div>
  );
}
