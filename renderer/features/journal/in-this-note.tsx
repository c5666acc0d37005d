import { useMemo, useState } from 'react';
import type { EntryDraft } from '../../../shared/domain/entries.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { type FoundMark, marksReader } from '../../../shared/markdown/index.ts';
import { useEntry, useMorale } from '../../api/queries.ts';
import { InspectorSection } from '../../app/inspector.tsx';
import { InspectorRow } from '../../app/inspector-section.tsx';
import { Button } from '../../ui/button.tsx';
import { SignalChip } from '../../ui/chip.tsx';
import { draftOf } from './drafts.ts';
import { HandedOver } from './handed-over.tsx';
import styles from './inspector.module.css';
import { shareWords } from './kind-words.ts';
import { LinkedObjectives } from './linked-objectives.tsx';
import { RevisionsDialog } from './revisions.tsx';
import type { Session } from './session.ts';
import { useSessionPart } from './sessions.ts';
import { useSettledDraft } from './settled-draft.ts';

const nobody: never[] = [];

interface CountedMark extends FoundMark {
  count: number;
}

/** Marks with how often each stands there, in the order of first use. */
function countMarks(marks: readonly FoundMark[]): CountedMark[] {
  const counted = new Map<string, CountedMark>();
  for (const mark of marks) {
    const key = mark.signalId + mark.polarity;
    const known = counted.get(key);
    if (known) known.count += 1;
    else counted.set(key, { ...mark, count: 1 });
  }
  return [...counted.values()];
}

interface Shown {
  people: readonly PersonSummary[];
  signals: readonly Signal[];
  /** Whose objectives the note may tell of; null where it is about nobody. */
  personId: Id | null;
  /** Opens the choice of objectives; undefined before the journal has the note. */
  onLink: (() => void) | undefined;
}

interface InThisNoteProps extends Shown {
  draft: EntryDraft;
  entryId: Id | null;
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

function InThisNote({ draft, entryId, people, signals, personId, onLink }: InThisNoteProps) {
  const [versions, setVersions] = useState(false);
  const [read] = useState(marksReader);
  const marks = useMemo(() => countMarks(read(draft.body)), [read, draft.body]);
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
      {entryId === null ? null : <HandedOver entryId={entryId} />}
      {personId !== null && entryId !== null && onLink ? (
        <LinkedObjectives personId={personId} entryId={entryId} onLink={onLink} />
      ) : null}
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

/** What the note says that is being written. */
export function LiveNote({
  session,
  ...rest
}: {
  session: Session;
} & Shown) {
  const id = useSessionPart(session, (state) => state.id);
  const draft = useSettledDraft(session);
  return <InThisNote draft={draft} entryId={id} {...rest} />;
}

/** What a note of the journal says. */
export function StoredNote({
  entryId,
  ...rest
}: {
  entryId: Id;
} & Shown) {
  const entry = useEntry(entryId).data;
  return entry ? <InThisNote draft={draftOf(entry)} entryId={entryId} {...rest} /> : null;
}
