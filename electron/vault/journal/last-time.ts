import type { EntryKind } from '../../../shared/domain/entries.ts';
import {
  carriedFrom,
  type FeedbackAnswer,
  feedbackToGive,
  type LastTime,
  seenKinds,
  toldKinds,
} from '../../../shared/domain/last-time.ts';
import type { Evidence, SignalFamily } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { readBody, topicsLeft } from '../../../shared/markdown/index.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { listCommitments } from './commitments.ts';
import { type EntryRow, entryColumns } from './entries.ts';
import { type EvidenceRow, evidenceColumns, toEvidence } from './evidence.ts';
import { hashFields } from './hashing.ts';
import { type Journal, notFound, timestamp } from './journal.ts';
import { openObjectives } from './objectives.ts';

/** Shorter conversations in a row of which the topics are still looked for. */
const conversationsBack = 10;
const mostPromises = 40;
const mostEvidence = 60;

/** The newest conversations of a person, as the index has them. */
export const conversationsQuery = (personId: Id, exceptSeq: number): Sql => sql`
  SELECT seq, kind FROM entry_people WHERE person_id = ${personId} AND conversation = 1 AND seq <> ${exceptSeq}
  ORDER BY seq DESC LIMIT ${conversationsBack}`;

export const notesQuery = (seqs: readonly number[]): Sql => sql`
  SELECT ${entryColumns} FROM entries WHERE seq IN (SELECT value FROM json_each(${JSON.stringify(seqs)}))
  ORDER BY seq DESC`;

/** The order key of the newest note in which the person could have heard feedback: one step into an index for each kind. */
export const toldAtQuery = (personId: Id, exceptSeq: number): Sql => sql`
  SELECT max((SELECT seq FROM entry_people
    WHERE person_id = ${personId} AND kind = json_each.value AND seq <> ${exceptSeq} ORDER BY seq DESC LIMIT 1))
  FROM json_each(${JSON.stringify(toldKinds)})`;

/** Strengths and concerns since then, newest first. */
export const unsaidQuery = (personId: Id, toldAt: number | null, exceptSeq: number): Sql => sql`
  SELECT ${evidenceColumns}, signals.family FROM evidence CROSS JOIN signals ON signals.id = evidence.signal_id
    CROSS JOIN entries ON entries.seq = evidence.seq
  WHERE evidence.person_id = ${personId} AND evidence.seq > ${toldAt ?? -1} AND evidence.seq <> ${exceptSeq}
    AND evidence.polarity <> '' AND evidence.private = 0 AND signals.family <> 'career'
    AND entries.kind IN (SELECT value FROM json_each(${JSON.stringify(seenKinds)}))
  ORDER BY evidence.seq DESC, evidence.position LIMIT ${mostEvidence}`;

export const answersQuery = (personId: Id): Sql =>
  sql`SELECT paragraph FROM feedback_answers WHERE person_id = ${personId}`;

/** Names a paragraph about a person without holding its words. */
export const paragraphKey = ({ personId, entryId, text }: Evidence): string =>
  hashFields(['handrail feedback', personId, entryId, text]);

/** @param exceptId the note that is being written, whether the journal has it already or not */
export function readLastTime(db: Db, personId: Id, exceptId: Id | null): LastTime {
  const exceptSeq =
    (exceptId === null ? undefined : db.value<number>(sql`SELECT seq FROM entries WHERE id = ${exceptId}`)) ??
    -1;
  const conversations = db.all<{ seq: number; kind: EntryKind }>(conversationsQuery(personId, exceptSeq));
  const carried = carriedFrom(conversations).map(({ seq }) => seq);
  const notes = carried.length === 0 ? [] : db.all<EntryRow>(notesQuery(carried));
  const [newest] = notes;
  const toldAt = db.value<number | null>(toldAtQuery(personId, exceptSeq)) ?? null;
  const unsaid = db
    .all<EvidenceRow & { family: SignalFamily }>(unsaidQuery(personId, toldAt, exceptSeq))
    .map(({ family, ...row }) => ({ ...toEvidence(row, personId), family, order: row.seq }));
  const settled = new Set(db.all<{ paragraph: string }>(answersQuery(personId)).map((row) => row.paragraph));
  return {
    conversation: newest
      ? { entryId: newest.id, happenedOn: newest.happened_on, kind: newest.kind, title: newest.title }
      : null,
    promises: listCommitments(db, { personId, openOnly: true, limit: mostPromises }).filter(
      ({ entryId }) => entryId !== exceptId,
    ),
    topics: notes.flatMap(({ body }) => topicsLeft(readBody(body))),
    feedback: feedbackToGive(unsaid, toldAt, settled, paragraphKey),
    objectives: openObjectives(db, personId),
  };
}

/** Remembers what the manager said about a paragraph; null forgets it. */
export function settleFeedback(
  journal: Journal,
  { personId, entryId, paragraph }: { personId: Id; entryId: Id; paragraph: string },
  answer: FeedbackAnswer | null,
): void {
  const { db } = journal;
  db.transaction(() => {
    if (answer === null) {
      db.run(sql`DELETE FROM feedback_answers WHERE person_id = ${personId} AND paragraph = ${paragraph}`);
      return;
    }
    if (db.value(sql`SELECT 1 FROM people WHERE id = ${personId}`) === undefined) throw notFound('person');
    if (db.value(sql`SELECT 1 FROM entries WHERE id = ${entryId}`) === undefined) throw notFound('entry');
    db.run(sql`INSERT INTO feedback_answers(person_id, entry_id, paragraph, answer, answered_at)
      VALUES (${personId}, ${entryId}, ${paragraph}, ${answer}, ${timestamp(journal)})
      ON CONFLICT(person_id, paragraph) DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at`);
  });
}
