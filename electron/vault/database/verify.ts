import { setImmediate as nextTurn } from 'node:timers/promises';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Db } from './database.ts';
import { type Sql, sql } from './sql.ts';

/** One b-tree of the file: a table or an index. */
interface Tree {
  name: string;
  rows: boolean;
}

export interface VerifyOptions {
  /** Lets other work run between two chunks. */
  pause?: () => Promise<unknown>;
  /** Rows of a table read in one go. */
  chunkRows?: number;
  signal?: AbortSignal;
}

/** Quotes a name from the schema. */
const quoted = (name: string): Sql => ({ text: `"${name.replaceAll('"', '""')}"`, params: [] });

/** Every tree; `rows` for tables that are walked by rowid, so that a large one can be read in chunks. */
const treesOf = (db: Db): Tree[] =>
  db
    .all<{ name: string; type: string; withoutRowid: number }>(sql`
      SELECT s.name, s.type, coalesce(l.wr, 0) AS withoutRowid
      FROM sqlite_schema s LEFT JOIN pragma_table_list l ON l.name = s.name AND l.schema = 'main'
      WHERE s.rootpage > 0 ORDER BY s.rootpage`)
    .map(({ name, type, withoutRowid }) => ({ name, rows: type === 'table' && withoutRowid === 0 }));

/** Reads the rows after `last` whole, overflow pages too; returns the last rowid, or null at the end. */
function readRows(db: Db, name: string, last: bigint | number, limit: number): number | null {
  const query = sql`SELECT rowid AS handrail_rowid, * FROM ${quoted(name)} NOT INDEXED
    WHERE rowid > ${last} ORDER BY rowid LIMIT ${limit}`;
  const rows = db.all<{ handrail_rowid: number }>(query);
  return rows.length < limit ? null : (rows.at(-1)?.handrail_rowid ?? null);
}

const readTree = (db: Db, name: string): number =>
  db.value<number>(sql`SELECT count(*) FROM dbstat WHERE name = ${name}`) ?? 0;

/**
 * Reads every page that holds anything, so that each page's HMAC is checked (`cipher_integrity_check` reports nothing in
 * this driver). In chunks, with a pause between them; writes may happen in the pauses.
 * @returns how many trees were read
 * @throws HandrailError `damaged`, or `cancelled` through the signal
 */
export async function verifyPages(db: Db, options: VerifyOptions = {}): Promise<number> {
  const { pause = () => nextTurn(), chunkRows = 500, signal } = options;
  // Pages in the cache would not be read again.
  db.pragma('shrink_memory');
  const trees = treesOf(db);
  const rest = async () => {
    await pause();
    if (signal?.aborted || !db.isOpen) throw new HandrailError('cancelled', 'The check was cancelled.');
  };
  for (const { name, rows } of trees) {
    let last: number | null = rows ? Number.MIN_SAFE_INTEGER : null;
    while (last !== null) {
      last = readRows(db, name, last, chunkRows);
      await rest();
    }
    if (!rows) readTree(db, name);
    await rest();
  }
  return trees.length;
}

/**
 * SQLite's own check of structure, indexes and constraints; blocks for its length.
 * @throws HandrailError `damaged`
 */
export function checkIntegrity(db: Db): void {
  if (db.pragma('integrity_check') !== 'ok' || db.pragma('foreign_key_check') !== undefined) {
    throw new HandrailError('damaged', 'The journal file is damaged. It was left as it is.');
  }
}
