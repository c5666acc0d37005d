import { useId, useRef } from 'react';
import { isConversation } from '../../../shared/domain/entries.ts';
import type { LastTime } from '../../../shared/domain/last-time.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { useLastTime, usePeople, useSignals } from '../../api/queries.ts';
import { InspectorSection } from '../../app/inspector.tsx';
import { goTo } from '../../app/place.ts';
import { useCommands } from '../../app/shortcuts.ts';
import { focusBodyIn } from '../../editor/index.ts';
import { useToday } from '../../ui/date-text.tsx';
import { fullDay, relativeDay } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { openEntry } from './entry-match.ts';
import { kindWords } from './kind-words.ts';
import styles from './last-time.module.css';
import { FeedbackRow } from './last-time-feedback.tsx';
import { LastTimeObjective } from './last-time-objective.tsx';
import { PromiseRow } from './promise-row.tsx';
import { groupPromises } from './promises.ts';
import type { Session } from './session.ts';
import { useSessionPart } from './sessions.ts';
import { focusable, useKeptFocus } from './use-kept-focus.ts';

const nobody: never[] = [];
/** Promises that are shown, beside a page and above a text; the others are on their own tab. */
const mostBeside = 5;
const mostAbove = 3;

function Promises({
  promises,
  people,
  personId,
  most,
}: {
  promises: LastTime['promises'];
  people: readonly PersonSummary[];
  personId: Id;
  most: number;
}) {
  const { mine, theirs, leaderships } = groupPromises(promises);
  const ordered = [...mine, ...theirs, ...leaderships];
  if (ordered.length === 0) return null;
  const ownerOf = ({ owner }: LastTime['promises'][number]): string =>
    owner.kind === 'me'
      ? 'You'
      : owner.kind === 'leadership'
        ? 'Leadership'
        : (people.find(({ id }) => id === owner.personId)?.name ?? 'Somebody');
  return (
    <div>
      <h3 className={styles.heading}>Promised</h3>
      <ul>
        {ordered.slice(0, most).map((commitment) => (
          <PromiseRow
            key={`${commitment.entryId} ${commitment.position}`}
            commitment={commitment}
            owner={ownerOf(commitment)}
            compact
          />
        ))}
      </ul>
      {ordered.length > most ? (
        <button
          type="button"
          className={styles.line}
          onClick={() => goTo({ at: 'person', personId, tab: 'promises' })}
        >
          <span className={styles.facts}>{ordered.length - most} more</span>
        </button>
      ) : null}
    </div>
  );
}

function Topics({ topics }: Pick<LastTime, 'topics'>) {
  if (topics.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>To take up again</h3>
      <ul className={styles.topics}>
        {topics.map((topic) => (
          <li key={topic.text}>
            {topic.private ? (
              <span className={styles.lock} title="In a private aside, never exported">
                <Icon name="lock" />
                <VisuallyHidden>Private: </VisuallyHidden>
              </span>
            ) : null}
            <span data-veil="">{topic.text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Conversation({ conversation }: Pick<LastTime, 'conversation'>) {
  const today = useToday();
  if (conversation === null) return null;
  const { entryId, happenedOn, kind, title } = conversation;
  return (
    <button type="button" className={styles.line} onClick={() => openEntry(entryId)}>
      {title ? <span data-veil="">{title}</span> : 'The last conversation'}
      <span className={styles.facts} title={fullDay(happenedOn)}>
        <VisuallyHidden>, </VisuallyHidden>
        {kindWords(kind)}, {relativeDay(happenedOn, today)}
      </span>
    </button>
  );
}

interface FromLastTimeProps {
  personId: Id;
  /** The note being written, which is left out. */
  exceptId: Id | null;
  people: readonly PersonSummary[];
  signals: readonly Signal[];
}

/** What it holds, in the order in which a conversation needs it; null where there is nothing. */
function Content({
  lastTime,
  personId,
  people,
  signals,
  most,
}: Omit<FromLastTimeProps, 'exceptId'> & { lastTime: LastTime; most: number }) {
  const root = useRef<HTMLDivElement>(null);
  const kept = useKeptFocus(root);
  const { feedback, objectives } = lastTime;
  const near = objectives.filter(({ horizon }) => horizon === 'now');
  useCommands([
    {
      id: 'lastTime.focus',
      title: 'To what is left from last time, and back',
      group: 'Writing',
      keys: ['Mod+j'],
      run: () => {
        if (root.current?.contains(document.activeElement)) focusBodyIn(document.body);
        else focusable(root.current)[0]?.focus();
      },
    },
  ]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape of everything in it
    <div
      ref={root}
      className={styles.content}
      {...kept}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && focusBodyIn(document.body)) event.preventDefault();
      }}
    >
      <Conversation conversation={lastTime.conversation} />
      {(near.length > 0 ? near : objectives.slice(0, 1)).map((objective) => (
        <LastTimeObjective key={objective.id} objective={objective} />
      ))}
      <Topics topics={lastTime.topics} />
      <Promises promises={lastTime.promises} people={people} personId={personId} most={most} />
      {feedback.length > 0 ? (
        <div>
          <h3 className={styles.heading}>Feedback still to give</h3>
          <ul className={styles.feedback}>
            {feedback.map((item) => (
              <FeedbackRow key={item.paragraph} feedback={item} personId={personId} signals={signals} />
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

const isEmpty = (lastTime: LastTime): boolean =>
  lastTime.conversation === null &&
  [lastTime.promises, lastTime.topics, lastTime.feedback, lastTime.objectives].every(
    (list) => list.length === 0,
  );

/** What is left from the last conversation with a person, in the inspector. */
export function FromLastTime({ exceptId, ...rest }: FromLastTimeProps) {
  const lastTime = useLastTime(rest.personId, exceptId).data;
  if (!lastTime || isEmpty(lastTime)) return null;
  return (
    <InspectorSection title="From last time">
      <Content lastTime={lastTime} most={mostBeside} {...rest} />
    </InspectorSection>
  );
}

/** The same above the text of a new note, where the inspector has no column beside it. */
export function LastTimeAbove({ session }: { session: Session }) {
  const headingId = useId();
  const personId = useSessionPart(session, ({ draft }) => draft.people[0]?.personId ?? null);
  const kind = useSessionPart(session, ({ draft }) => draft.kind);
  const people = usePeople().data ?? nobody;
  const signals = useSignals().data ?? nobody;
  const lastTime = useLastTime(personId, session.entryId).data;
  if (personId === null || !isConversation(kind) || !lastTime || isEmpty(lastTime)) return null;
  return (
    <section aria-labelledby={headingId} className={styles.above}>
      <h2 id={headingId} className={styles.title}>
        From last time
      </h2>
      <Content lastTime={lastTime} most={mostAbove} personId={personId} people={people} signals={signals} />
    </section>
  );
}
