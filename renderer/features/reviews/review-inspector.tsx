import type { Commitment } from '../../../shared/domain/commitments.ts';
import { objectiveHistory } from '../../../shared/domain/objective-history.ts';
import { type ObjectiveRecord, objectivesOfSpan } from '../../../shared/domain/objectives.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import { endOfSpan, type Span } from '../../../shared/review/cycles.ts';
import { useCommitments, useMorale, useObjectives } from '../../api/queries.ts';
import { Inspector, InspectorSection } from '../../app/inspector.tsx';
import { useToday } from '../../ui/date-text.tsx';
import { dayOf, shortDay } from '../../ui/dates.ts';
import { groupPromises, isOverdue, openEntry, Peek, PromiseRow } from '../journal/index.ts';
import { useSentences } from './coverage-tab.tsx';
import { MoraleLine } from './morale-line.tsx';
import styles from './review-inspector.module.css';

const none: never[] = [];
const mostPromises = 5_000;
const within =
  ({ from, to }: Span) =>
  (day: LocalDate): boolean =>
    day >= from && day <= to;

/** `2 kept, 1 open, 1 late`. */
export function promiseCounts(promises: readonly Commitment[], today: LocalDate): string {
  const kept = promises.filter(({ done }) => done).length;
  const late = promises.filter((promise) => isOverdue(promise, today)).length;
  const open = promises.length - kept - late;
  const parts = [kept > 0 && `${kept} kept`, open > 0 && `${open} open`, late > 0 && `${late} late`];
  return parts.filter(Boolean).join(', ');
}

function Promises({ title, list }: { title: string; list: readonly Commitment[] }) {
  const today = useToday();
  if (list.length === 0) return null;
  return (
    <>
      <h3 className={styles.side}>
        {title} <span>{promiseCounts(list, today)}</span>
      </h3>
      <ul>
        {list.map((commitment) => (
          <PromiseRow key={`${commitment.entryId} ${commitment.position}`} commitment={commitment} compact />
        ))}
      </ul>
    </>
  );
}

function Objective({ objective, span }: { objective: ObjectiveRecord; span: Span }) {
  const today = useToday();
  const { goal, horizon, status, states } = objective;
  const moved = objectiveHistory(states, (day) => shortDay(day, today)).filter(({ at }) =>
    within(span)(dayOf(at)),
  );
  return (
    <li className={styles.objective}>
      <p data-veil="">{goal}</p>
      <p className={styles.standing}>{status === 'open' ? horizon : status}</p>
      {moved.length > 0 ? (
        <ul className={styles.moved}>
          {moved.map(({ at, text }) => (
            <li key={at + text} data-veil="">
              {shortDay(dayOf(at), today)}: {text}
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.standing}>Nothing moved in this cycle.</p>
      )}
    </li>
  );
}

export interface ReviewInspectorProps {
  personId: Id;
  /** As it is to be shown. */
  name: string;
  span: Span;
  signals: readonly Signal[];
  /** The note that is shown beside instead. */
  peek: Id | null;
  onClosePeek: () => void;
}

/** Beside the draft: what the evidence covers, the goals of the cycle, the promises both ways, morale. */
export function ReviewInspector({ personId, name, span, signals, peek, onClosePeek }: ReviewInspectorProps) {
  const today = useToday();
  const inCycle = within(span);
  const sentences = useSentences(personId, span, signals);
  const objectives = objectivesOfSpan(useObjectives(personId).data ?? none, span.from, span.to);
  const promises = (useCommitments({ personId, openOnly: false, limit: mostPromises }).data ?? none).filter(
    ({ happenedOn, owner }) =>
      inCycle(happenedOn) && (owner.kind !== 'person' || owner.personId === personId),
  );
  const morale = (useMorale(personId).data ?? none).filter(({ happenedOn }) => inCycle(happenedOn));
  const { mine, theirs, leaderships } = groupPromises(promises);
  if (peek !== null) {
    return (
      <Inspector>
        <Peek entryId={peek} onOpen={() => openEntry(peek)} onClose={onClosePeek} />
      </Inspector>
    );
  }
  return (
    <Inspector>
      <InspectorSection title="What the evidence covers">
        <p className={styles.says}>{sentences.join(' ')}</p>
      </InspectorSection>
      <InspectorSection title="Career goals of the cycle">
        {objectives.length === 0 ? <p className={styles.none}>None was set.</p> : null}
        <ul>
          {objectives.map((objective) => (
            <Objective key={objective.id} objective={objective} span={span} />
          ))}
        </ul>
      </InspectorSection>
      <InspectorSection title="Promises of the cycle">
        {promises.length === 0 ? <p className={styles.none}>None was made.</p> : null}
        <Promises title="You promised" list={mine} />
        <Promises title={`${name} promised`} list={theirs} />
        <Promises title="Leadership promised" list={leaderships} />
      </InspectorSection>
      <InspectorSection title="Morale">
        <MoraleLine points={morale} from={span.from} to={endOfSpan(span, today)} today={today} />
      </InspectorSection>
    </Inspector>
  );
}
