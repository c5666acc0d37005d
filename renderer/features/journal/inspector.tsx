import { useMemo, useState } from 'react';
import type { EntryDraft } from '../../../shared/domain/entries.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import type { Polarity, Signal } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { readBody } from '../../../shared/markdown/index.ts';
import {
  useCommitments,
  useEntry,
  useEvidenceCounts,
  useMorale,
  usePeople,
  useSignals,
} from '../../api/queries.ts';
import { Inspector, InspectorSection } from '../../app/inspector.tsx';
import { InspectorRow } from '../../app/inspector-section.tsx';
import { Button } from '../../ui/button.tsx';
import { SignalChip } from '../../ui/chip.tsx';
import { cx } from '../../ui/cx.ts';
import { useToday } from '../../ui/date-text.tsx';
import { addDays, relativeDay } from '../../ui/dates.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { draftOf } from './drafts.ts';
import { openEntry } from './entry-match.ts';
import styles from './inspector.module.css';
import { shareWords } from './kind-words.ts';
import { promiseWords } from './promises.ts';
import { RevisionsDialog } from './revisions.tsx';
import type { Session } from './session.ts';
import { useSessionOf, useSessionPart } from './sessions.ts';
import { useSettledDraft } from './settled-draft.ts';
import { SignalBar } from './signal-bar.tsx';

const nobody: never[] = [];

/** Marks of a body with how often each stands in it, in the order of first use. */
export function countMarks(
  body: string,
): { signalId: Id; label: string; polarity: Polarity; count: number }[] {
  const counted = new Map<string, { signalId: Id; label: string; polarity: Polarity; count: number }>();
  for (const { signalId, label, polarity } of readBody(body).marks) {
    const key = signalId + polarity;
    const known = counted.get(key);
    if (known) known.count += 1;
    else counted.set(key, { signalId, label, polarity, count: 1 });
  }
  return [...counted.values()];
}

interface InThisNoteProps {
  draft: EntryDraft;
  entryId: Id | null;
  people: readonly PersonSummary[];
  signals: readonly Signal[];
}

function MoraleRow({
  person,
  morale,
  entryId,
  day,
}: {
  person: PersonSummary;
  morale: number;
  entryId: Id | null;
  day: string;
}) {
  const history = useMorale(person.id).data ?? nobody;
  const before = history.filter((point) => point.entryId !== entryId && point.happenedOn <= day).at(-1);
  return (
    <InspectorRow value={`${morale} of 5${before ? `, was ${before.morale}` : ''}`}>
      Morale{'\u00a0'}
      <span className={styles.whose}>{person.name}</span>
    </InspectorRow>
  );
}

function InThisNote({ draft, entryId, people, signals }: InThisNoteProps) {
  const [versions, setVersions] = useState(false);
  const marks = useMemo(() => countMarks(draft.body), [draft.body]);
  return (
    <InspectorSection title="In this note">
      {marks.map((mark) => (
        <InspectorRow key={mark.signalId + mark.polarity} value={mark.count}>
          <SignalChip
            name={signals.find(({ id }) => id === mark.signalId)?.name ?? mark.label}
            polarity={mark.polarity}
          />
        </InspectorRow>
      ))}
      {marks.length === 0 ? <p className={styles.none}>No signals marked yet. Type # in the text.</p> : null}
      {draft.people.map(({ personId, morale }) => {
        const person = people.find(({ id }) => id === personId);
        return person && morale !== null ? (
          <MoraleRow
            key={personId}
            person={person}
            morale={morale}
            entryId={entryId}
            day={draft.happenedOn}
          />
        ) : null;
      })}
      <InspectorRow value={shareWords[draft.share].toLowerCase()}>Shares as</InspectorRow>
      {entryId === null ? null : (
        <>
          <Button tone="quiet" icon="history" className={styles.versions} onClick={() => setVersions(true)}>
            Earlier versions
          </Button>
          <RevisionsDialog open={versions} onOpenChange={setVersions} entryId={entryId} />
        </>
      )}
    </InspectorSection>
  );
}

const half = 182;

function Since({ personId, signals }: { personId: Id; signals: readonly Signal[] }) {
  const today = useToday();
  const counts = useEvidenceCounts(personId, addDays(today, -half)).data ?? nobody;
  const shown = [...counts]
    .sort((a, b) => b.strengths + b.concerns - a.strengths - a.concerns)
    .filter((count) => count.strengths + count.concerns > 0)
    .slice(0, 6);
  if (shown.length === 0) return null;
  const most = Math.max(...shown.map((count) => count.strengths + count.concerns));
  return (
    <InspectorSection title="In the last half year">
      {shown.map((count) => (
        <SignalBar
          key={count.signalId}
          name={signals.find(({ id }) => id === count.signalId)?.name ?? 'a signal'}
          strengths={count.strengths}
          concerns={count.concerns}
          most={most}
        />
      ))}
    </InspectorSection>
  );
}

function FromLastTime({
  personId,
  except,
  people,
}: {
  personId: Id;
  except: Id | null;
  people: readonly PersonSummary[];
}) {
  const today = useToday();
  const open = (useCommitments({ personId, openOnly: true, limit: 20 }).data ?? nobody).filter(
    (commitment) => commitment.entryId !== except,
  );
  if (open.length === 0) return null;
  return (
    <InspectorSection title="From last time">
      <ul className={styles.promises}>
        {open.slice(0, 5).map((commitment) => {
          const late = commitment.dueOn !== null && commitment.dueOn < today;
          return (
            <li key={`${commitment.entryId} ${commitment.position}`}>
              <button type="button" className={styles.promise} onClick={() => openEntry(commitment.entryId)}>
                <span>
                  {promiseWords(commitment, people)}: <span data-veil="">{commitment.text}</span>
                </span>
                <span className={cx(styles.age, late && styles.late)}>
                  <VisuallyHidden>, </VisuallyHidden>
                  {late ? 'overdue, ' : ''}
                  {relativeDay(commitment.happenedOn, today)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </InspectorSection>
  );
}

function Live({
  session,
  ...rest
}: {
  session: Session;
  people: readonly PersonSummary[];
  signals: readonly Signal[];
}) {
  const id = useSessionPart(session, (state) => state.id);
  const draft = useSettledDraft(session);
  return <InThisNote draft={draft} entryId={id} {...rest} />;
}

function Stored({
  entryId,
  ...rest
}: {
  entryId: Id;
  people: readonly PersonSummary[];
  signals: readonly Signal[];
}) {
  const entry = useEntry(entryId).data;
  return entry ? <InThisNote draft={draftOf(entry)} entryId={entryId} {...rest} /> : null;
}

/** Beside a note: what it says, what the last months say, and what was promised last time. */
export function EntryInspector({ entryId, personId }: { entryId: Id | null; personId: Id | null }) {
  const people = usePeople().data ?? nobody;
  const signals = useSignals().data ?? nobody;
  const session = useSessionOf(entryId ?? undefined);
  const person = people.find(({ id }) => id === personId);
  const nothing = person === undefined || person.entryCount + person.openCommitments === 0;
  // Before the first note there is nothing to say, and an empty column says it badly.
  if (!session && entryId === null && nothing) return null;
  return (
    <Inspector>
      {session ? (
        <Live session={session} people={people} signals={signals} />
      ) : entryId ? (
        <Stored entryId={entryId} people={people} signals={signals} />
      ) : null}
      {personId ? <Since personId={personId} signals={signals} /> : null}
      {personId ? (
        <FromLastTime personId={personId} except={session?.state.id ?? entryId} people={people} />
      ) : null}
    </Inspector>
  );
}
