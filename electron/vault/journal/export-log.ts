import type { Id } from '../../../shared/domain/values.ts';
import type { ExportLogDraft, LoggedExport } from '../../../shared/exports/log.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type Journal, newId, timestamp } from './journal.ts';

type ExportRow = Omit<LoggedExport, 'shown' | 'encrypted'> & { shown: string; encrypted: 0 | 1 };

const columns = sql`id, exported_at AS exportedAt, what, person_id AS personId, from_on AS "from", to_on AS "to",
  cycle_id AS cycleId, audience, shown, hidden, entries, evidence, format, encrypted, file_name AS fileName, sha256`;

const toLogged = ({ shown, encrypted, ...row }: ExportRow): LoggedExport => ({
  ...row,
  shown: JSON.parse(shown) as Id[],
  encrypted: encrypted === 1,
});

/**
 * What left the journal, the newest first.
 * @param personId of this person only, or null for all, the whole journal's own exports too
 */
export const listExports = (db: Db, personId: Id | null): LoggedExport[] =>
  db
    .all<ExportRow>(
      personId === null
        ? sql`SELECT ${columns} FROM exports ORDER BY id DESC`
        : sql`SELECT ${columns} FROM exports WHERE person_id = ${personId} ORDER BY id DESC`,
    )
    .map(toLogged);

/** @returns the id, by which it can be taken back where the file did not come to be after all */
export function logExport(journal: Journal, draft: ExportLogDraft): Id {
  const id = newId(journal);
  journal.db.run(sql`INSERT INTO exports(id, exported_at, what, person_id, from_on, to_on, cycle_id, audience,
      shown, hidden, entries, evidence, format, encrypted, file_name, sha256)
    VALUES (${id}, ${timestamp(journal)}, ${draft.what}, ${draft.personId}, ${draft.from}, ${draft.to},
      ${draft.cycleId}, ${draft.audience}, ${JSON.stringify(draft.shown)}, ${draft.hidden}, ${draft.entries},
      ${draft.evidence}, ${draft.format}, ${draft.encrypted ? 1 : 0}, ${draft.fileName}, ${draft.sha256})`);
  return id;
}

export const unlogExport = (db: Db, id: Id): void => {
  db.run(sql`DELETE FROM exports WHERE id = ${id}`);
};
