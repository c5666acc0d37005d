import { shareLevels } from '../../../shared/domain/entries.ts';
import { usePeople } from '../../api/queries.ts';
import { EntryPeople } from './entry-people.tsx';
import { EntryTools, type EntryToolsProps } from './entry-tools.tsx';
import { kindOptions, shareWords } from './kind-words.ts';
import styles from './meta-row.module.css';
import { QuietSelect } from './quiet-select.tsx';
import { SaveStatus } from './save-status.tsx';
import { useSessionPart } from './sessions.ts';
import { WhenControl } from './when-control.tsx';

const nobody: never[] = [];
const shareOptions = shareLevels.map((value) => ({ value, label: shareWords[value] }));

/** The line of facts above a note: when, what kind, about whom, who may see it, and whether it is saved. */
export function MetaRow(props: EntryToolsProps) {
  const { session } = props;
  const people = usePeople().data ?? nobody;
  const happenedOn = useSessionPart(session, ({ draft }) => draft.happenedOn);
  const happenedTime = useSessionPart(session, ({ draft }) => draft.happenedTime);
  const kind = useSessionPart(session, ({ draft }) => draft.kind);
  const about = useSessionPart(session, ({ draft }) => draft.people);
  const share = useSessionPart(session, ({ draft }) => draft.share);
  return (
    <div className={styles.row}>
      <WhenControl day={happenedOn} time={happenedTime} onChange={(change) => session.edit(change)} />
      <QuietSelect
        label="Kind of note"
        value={kind}
        onValueChange={(next) => session.edit({ kind: next })}
        options={kindOptions}
      />
      <EntryPeople people={people} value={about} onChange={(next) => session.edit({ people: next })} />
      <QuietSelect
        label="Who may see it"
        value={share}
        onValueChange={(next) => session.edit({ share: next })}
        options={shareOptions}
      />
      <SaveStatus session={session} />
      <EntryTools {...props} />
    </div>
  );
}
