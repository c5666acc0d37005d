import type { Revision } from '../../../shared/domain/entries.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { listAttachments } from '../journal/attachments.ts';
import { keptCycles } from '../journal/cycles.ts';
import { type EntryRow, entryColumns, toEntry } from '../journal/entries.ts';
import { listExports } from '../journal/export-log.ts';
import { keptFrameworks, keptLevelChoices } from '../journal/frameworks.ts';
import { handedRecords, listHandedPeople, listHandovers } from '../journal/handovers.ts';
import { readOutline } from '../journal/packet-sections.ts';
import { listPeople } from '../journal/people.ts';
import { draftOf, type RevisionRow } from '../journal/revisions.ts';
import { listSavedSearches } from '../journal/saved-searches.ts';
import { listSignals } from '../journal/signals.ts';
import { listTemplates } from '../journal/templates.ts';
import type { JournalFeedbackAnswer, JournalInput } from './journal-input.ts';
import { allObjectives } from './load-objectives.ts';
import { allPackets } from './load-packets.ts';

/**
 * The whole journal, the trash included.
 * @param exportedAt UTC ISO time
 */
export function loadJournal(db: Db, exportedAt: string): JournalInput {
  const rows = db.all<EntryRow>(sql`SELECT ${entryColumns} FROM entries ORDER BY seq`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const revisions = new Map<Id, Revision[]>();
  for (const row of db.all<RevisionRow & { entry_id: Id }>(
    sql`SELECT entry_id, number, started_at, written_at, previous_hash, hash, draft FROM revisions
      ORDER BY entry_id, number`,
  )) {
    const entry = byId.get(row.entry_id);
    if (entry === undefined) continue;
    const list = revisions.get(row.entry_id) ?? [];
    revisions.set(row.entry_id, list);
    list.push({
      entryId: row.entry_id,
      number: row.number,
      startedAt: row.started_at,
      writtenAt: row.written_at,
      draft: draftOf(row, entry),
      previousHash: row.previous_hash,
      hash: row.hash,
    });
  }
  const outline = readOutline(db);
  return {
    exportedAt,
    people: listPeople(db),
    signals: listSignals(db),
    entries: rows.map((row) => ({ ...toEntry(row), revisions: revisions.get(row.id) ?? [] })),
    objectives: allObjectives(db),
    feedbackAnswers:
      db.all<JournalFeedbackAnswer>(sql`SELECT person_id AS personId, entry_id AS entryId, paragraph,
      answer, answered_at AS answeredAt FROM feedback_answers ORDER BY person_id, answered_at, paragraph`),
    cycles: keptCycles(db),
    packets: allPackets(db),
    packetOutline: outline.changed ? outline.outline : null,
    frameworks: keptFrameworks(db),
    levelChoices: keptLevelChoices(db),
    savedSearches: listSavedSearches(db),
    handovers: listHandovers(db).map((handover) => ({
      ...handover,
      entries: handedRecords(db, handover.id),
    })),
    handedPeople: listHandedPeople(db),
    exports: listExports(db, null),
    pictures: listAttachments(db).map(({ bytes: _, ...picture }) => picture),
    templates: listTemplates(db).filter(({ origin }) => origin !== 'built-in'),
    evidence: db.value<number>(sql`SELECT count(*) FROM evidence`) ?? 0,
  };
}
