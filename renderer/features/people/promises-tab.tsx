import { useState } from 'react';
import type { Commitment } from '../../../shared/domain/commitments.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import { useCommitments, usePeople } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageBody } from '../../ui/page.tsx';
import { groupPromises, PromiseRow, writeNote } from '../journal/index.ts';
import styles from './promises-tab.module.css';

const nobody: never[] = [];

function Group({
  title,
  list,
  owners,
}: {
  title: string;
  list: readonly Commitment[];
  owners?: readonly PersonSummary[];
}) {
  if (list.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{title}</h2>
      <ul>
        {list.map((commitment) => {
          const { owner } = commitment;
          const name =
            owners && owner.kind === 'person'
              ? owners.find(({ id }) => id === owner.personId)?.name
              : undefined;
          return (
            <PromiseRow
              key={`${commitment.entryId} ${commitment.position}`}
              commitment={commitment}
              owner={name}
            />
          );
        })}
      </ul>
    </section>
  );
}

/** What was promised, both ways, with its age; kept promises on request. */
export function PromisesTab({ person }: { person: PersonSummary }) {
  const [all, setAll] = useState(false);
  const people = usePeople().data ?? nobody;
  const commitments = useCommitments({ personId: person.id, openOnly: !all, limit: 500 });
  if (commitments.isError) {
    return (
      <PageBody>
        <ErrorNotice error={commitments.error} onRetry={() => void commitments.refetch()} />
      </PageBody>
    );
  }
  if (!commitments.data) return null;
  const open = groupPromises(commitments.data.filter(({ done }) => !done));
  const kept = commitments.data.filter(({ done }) => done);
  const theirs = open.theirs.filter(({ owner }) => owner.kind === 'person' && owner.personId === person.id);
  const others = open.theirs.filter((commitment) => !theirs.includes(commitment));
  const none = commitments.data.every(({ done }) => done);
  return (
    <PageBody>
      {none ? (
        <EmptyState action={<Button onClick={() => writeNote(person.id)}>Write a note</Button>}>
          No open promises, yours or {person.name}’s. Type [] in a note to make one, with @ for who owes it.
        </EmptyState>
      ) : null}
      <Group title="You promised" list={open.mine} />
      <Group title={`${person.name} promised`} list={theirs} />
      <Group title="Others promised" list={others} owners={people} />
      <Group title="Leadership promised" list={open.leaderships} />
      {all ? <Group title="Kept" list={kept} /> : null}
      {person.entryCount === 0 ? null : (
        <Button tone="quiet" className={styles.toggle} aria-pressed={all} onClick={() => setAll(!all)}>
          {all ? 'Hide kept promises' : 'Show kept promises'}
        </Button>
      )}
    </PageBody>
  );
}
