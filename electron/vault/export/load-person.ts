import { objectivesOfSpan } from '../../../shared/domain/objectives.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { type EntryRow, entryColumns, toDraft } from '../journal/entries.ts';
import { listEvidence, orderKeySpan } from '../journal/evidence.ts';
import { competenciesFor } from '../journal/frameworks.ts';
import { getPerson, listPeople } from '../journal/people.ts';
import { listSignals } from '../journal/signals.ts';
import type { ExportEntry, ExportInput, ExportRevision } from './input.ts';
import { loadObjectives } from './load-objectives.ts';
import { loadPacket } from './load-packet.ts';
import { loadSources } from './load-sources.ts';
import { journalPictures } from './pictures.ts';

export interface PersonSpan {
  personId: Id;
  /** Both days are inside. */
  from: LocalDate;
  to: LocalDate;
}

/** A span, and the packet of a cycle with it where one is named. */
export interface PersonRequest extends PersonSpan {
  cycleId?: string | null;
  /** Whether the packet is followed by the notes of the span. */
  withNotes?: boolean;
}

/** A note with the morale of the person whom the export is about. */
export type PersonEntryRow = EntryRow & { morale: number | null };

export function toExportEntry(row: PersonEntryRow, revisions: ExportRevision[]): ExportEntry {
  const { people, ...draft } = toDraft(row);
  return {
    ...draft,
    id: row.id,
    morale: row.morale,
    people: people.map(({ personId }) => personId),
    writtenAt: row.written_at,
    updatedAt: row.updated_at,
    revisions,
  };
}

/** The person's notes of the span, oldest first, with their morale; those in the trash have no row here. */
export function entriesQuery({ personId, from, to }: PersonSpan): Sql {
  const { first, end } = orderKeySpan(from, to);
  return sql`SELECT ${entryColumns}, entry_people.morale
    FROM entry_people CROSS JOIN entries ON entries.seq = entry_people.seq
    WHERE person_id = ${personId} AND entry_people.seq >= ${first} AND entry_people.seq < ${end}
    ORDER BY entry_people.seq`;
}

/** When the revisions of the same notes were written, oldest first. */
export function revisionTimesQuery({ personId, from, to }: PersonSpan): Sql {
  const { first, end } = orderKeySpan(from, to);
  return sql`SELECT entry_id AS entryId, number, started_at AS startedAt, revisions.written_at AS writtenAt
    FROM entry_people CROSS JOIN entries ON entries.seq = entry_people.seq
      CROSS JOIN revisions ON revisions.entry_id = entries.id
    WHERE person_id = ${personId} AND entry_people.seq >= ${first} AND entry_people.seq < ${end}
    ORDER BY entry_people.seq, number`;
}

/**
 * Everything that an export of one person may draw on.
 * @param exportedAt UTC ISO time
 * @throws HandrailError `not-found`
 */
export function loadPerson(db: Db, request: PersonRequest, exportedAt: string): ExportInput {
  const { cycleId = null, withNotes = false, ...span } = request;
  const revisions = new Map<Id, ExportRevision[]>();
  for (const { entryId, ...revision } of db.all<ExportRevision & { entryId: Id }>(revisionTimesQuery(span))) {
    const list = revisions.get(entryId);
    if (list === undefined) revisions.set(entryId, [revision]);
    else list.push(revision);
  }
  const entries = db
    .all<PersonEntryRow>(entriesQuery(span))
    .map((row) => toExportEntry(row, revisions.get(row.id) ?? []));
  const person = getPerson(db, span.personId);
  return withElsewhere(db, {
    exportedAt,
    from: span.from,
    to: span.to,
    person,
    people: new Map(listPeople(db).map((person) => [person.id, person])),
    signals: new Map(listSignals(db).map((signal) => [signal.id, signal])),
    entries,
    evidence: listEvidence(db, { ...span, signalId: null, limit: -1 }),
    pictures: journalPictures(db),
    objectives: objectivesOfSpan(loadObjectives(db, span.personId), span.from, span.to),
    competencies: competenciesFor(db, person),
    packet: cycleId === null ? null : loadPacket(db, { ...span, cycleId }, withNotes),
    elsewhere: [],
  });
}

/** The bodies of the notes that are not the person's, which decide who may see what was taken from them. */
function withElsewhere(db: Db, input: ExportInput): ExportInput {
  const own = new Set(input.entries.map(({ id }) => id));
  const others = [...input.evidence, ...(input.packet?.items ?? [])]
    .map(({ entryId }) => entryId)
    .filter((id) => !own.has(id));
  return { ...input, elsewhere: loadSources(db, others) };
}
