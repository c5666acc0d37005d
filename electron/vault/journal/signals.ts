import { HandrailError } from '../../../shared/contract/errors.ts';
import {
  defaultSignals,
  type Signal,
  type SignalDraft,
  type SignalFamily,
} from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type Journal, newId, notFound, timestamp } from './journal.ts';
import { markSignalPending } from './search-pending.ts';

interface SignalRow {
  id: Id;
  name: string;
  family: SignalFamily;
  description: string;
  position: number;
  archived_at: string | null;
  uses: number;
}

const columns = sql`id, name, family, description, position, archived_at, uses`;

const toSignal = ({ archived_at, ...row }: SignalRow): Signal => ({ ...row, archivedAt: archived_at });

/** In their order, archived ones last. */
export const listSignals = (db: Db): Signal[] =>
  db
    .all<SignalRow>(sql`SELECT ${columns} FROM signals ORDER BY archived_at IS NOT NULL, position, id`)
    .map(toSignal);

export function getSignal(db: Db, id: Id): Signal {
  const row = db.get<SignalRow>(sql`SELECT ${columns} FROM signals WHERE id = ${id}`);
  if (row === undefined) throw notFound('signal');
  return toSignal(row);
}

function refuseTakenName(db: Db, name: string, self: Id | null): void {
  const other = db.value<Id>(sql`SELECT id FROM signals WHERE name = ${name}`);
  if (other !== undefined && other !== self) {
    throw new HandrailError('invalid-input', 'There already is a signal of this name.', {
      issues: [{ path: ['draft', 'name'], message: 'There already is a signal of this name.' }],
    });
  }
}

export function addSignal(journal: Journal, draft: SignalDraft): Signal {
  const { db } = journal;
  refuseTakenName(db, draft.name, null);
  const id = newId(journal);
  db.run(sql`INSERT INTO signals(id, name, family, description, position)
    SELECT ${id}, ${draft.name}, ${draft.family}, ${draft.description}, ifnull(max(position), -1) + 1 FROM signals`);
  return getSignal(db, id);
}

/** Marks name a signal by its id; only what the index knows of the name has to follow. */
export function updateSignal(journal: Journal, id: Id, draft: SignalDraft): Signal {
  const { db } = journal;
  const before = getSignal(db, id);
  refuseTakenName(db, draft.name, id);
  db.run(sql`UPDATE signals SET name = ${draft.name}, family = ${draft.family}, description = ${draft.description}
    WHERE id = ${id}`);
  if (before.name !== draft.name) markSignalPending(db, id);
  return getSignal(db, id);
}

export function archiveSignal(journal: Journal, id: Id, archived: boolean): Signal {
  journal.db.run(
    sql`UPDATE signals SET archived_at = ${archived ? timestamp(journal) : null} WHERE id = ${id}`,
  );
  return getSignal(journal.db, id);
}

/** What a new journal starts with. */
export function addDefaultSignals(journal: Journal): void {
  for (const signal of defaultSignals) addSignal(journal, signal);
}
