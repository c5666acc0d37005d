import { useQuery } from '@tanstack/react-query';
import { type Cycle, endOfSpan, peopleOfCycle } from '../../../shared/review/cycles.ts';
import { type Attention, percent, standingApart } from '../../../shared/review/index.ts';
import { queryOf, type ShownPerson, usePeople } from '../../api/queries.ts';
import { amendPlace, goTo } from '../../app/place.ts';
import { usePreferences } from '../../app/preferences.ts';
import { runCommand } from '../../app/shortcuts.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { useToday } from '../../ui/date-text.tsx';
import { longDay } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageBody, PageHeader } from '../../ui/page.tsx';
import { apartWords } from './attention-words.ts';
import { CycleBar } from './cycle-bar.tsx';
import { useCycles } from './cycles.ts';
import styles from './reviews-page.module.css';

const nobody: never[] = [];

const head = [
  { title: 'Evidence', hint: 'Strengths and concerns that are marked' },
  { title: 'Strengths', hint: 'Share of strengths among strengths and concerns' },
  { title: 'Talks', hint: 'Conversations that are noted' },
  { title: 'Silence', hint: 'The longest time without a conversation, in days' },
  { title: 'Recent', hint: 'Share of the evidence from the last six weeks' },
  { title: 'Wording', hint: 'Hints on the wording in a thousand words' },
] as const;

const dash = '–';

function Row({
  person,
  attention,
  cycle,
}: {
  person: ShownPerson;
  attention: Attention | undefined;
  cycle: Cycle;
}) {
  const cells =
    attention === undefined
      ? head.map(() => '')
      : [
          `+${attention.strengths} −${attention.concerns}`,
          attention.praise === null ? dash : percent(attention.praise),
          String(attention.conversations),
          attention.longestSilence === null ? dash : `${attention.longestSilence} d`,
          attention.recentShare === null ? dash : percent(attention.recentShare),
          attention.hintsPerThousand === null
            ? dash
            : (Math.round(attention.hintsPerThousand * 10) / 10).toString(),
        ];
  return (
    <tr className={styles.row}>
      <th scope="row">
        <div className={styles.who}>
          <Avatar person={person} />
          <button
            type="button"
            className={styles.name}
            onClick={() => goTo({ at: 'review', personId: person.id, cycleId: cycle.id, tab: 'coverage' })}
          >
            {person.name}
          </button>
        </div>
      </th>
      {head.map(({ title }, index) => (
        <td key={title} className={styles.number}>
          {cells[index]}
        </td>
      ))}
    </tr>
  );
}

function SideBySide({ people, cycle }: { people: readonly ShownPerson[]; cycle: Cycle }) {
  const today = useToday();
  const { wordingOff } = usePreferences();
  const answer = useQuery(
    queryOf('review.attention', {
      people: people.map(({ id }) => id),
      from: cycle.from,
      to: cycle.to,
      today,
      wordingOff,
    }),
  );
  const attention = answer.data ?? nobody;
  const apart = standingApart(attention);
  return (
    <>
      {answer.isError ? <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      <table className={styles.table}>
        <caption className={styles.caption}>
          Side by side, {longDay(cycle.from)} to {longDay(endOfSpan(cycle, today))}
        </caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            {head.map(({ title, hint }) => (
              <th key={title} scope="col" className={styles.number} title={hint}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Row
              key={person.id}
              person={person}
              cycle={cycle}
              attention={attention.find(({ personId }) => personId === person.id)}
            />
          ))}
        </tbody>
      </table>
      {apart.length > 0 ? (
        <section className={styles.apart}>
          <h2 className={styles.heading}>Who stands apart</h2>
          <ul>
            {apart.map((one) => (
              <li key={one.personId + one.measure}>
                {apartWords(one, people.find(({ id }) => id === one.personId)?.name ?? 'Somebody')}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className={styles.note}>
        These numbers count what was written, not what happened. Somebody who needs little may fill few notes,
        and a hard month fills many. Ask what is behind a difference before you act on it.
      </p>
    </>
  );
}

/** The people of a cycle side by side: how attention was shared, and the way into each review. */
export function ReviewsPage({ cycleId }: { cycleId: string | undefined }) {
  const { cycles, cycle, error, retry } = useCycles(cycleId);
  const people = usePeople().data;
  const shown = cycle && people ? peopleOfCycle(cycle, people) : nobody;
  return (
    <>
      <PageHeader
        title="Reviews"
        detail={cycle ? `${shown.length === 1 ? '1 person' : `${shown.length} people`}` : null}
        actions={
          cycle ? (
            <CycleBar
              cycles={cycles}
              cycle={cycle}
              onChoose={(chosen) =>
                amendPlace({ at: 'reviews', ...(chosen === undefined ? {} : { cycleId: chosen }) })
              }
            />
          ) : null
        }
      />
      <PageBody wide>
        {error ? <ErrorNotice error={error} onRetry={retry} /> : null}
        {cycle && people && shown.length === 0 ? (
          <EmptyState action={<Button onClick={() => runCommand('people.add')}>Add a person</Button>}>
            Nobody reported to you in {cycle.name}. A cycle is about those who did, or about whom you choose
            for it.
          </EmptyState>
        ) : null}
        {cycle && shown.length > 0 ? <SideBySide people={shown} cycle={cycle} /> : null}
      </PageBody>
    </>
  );
}
