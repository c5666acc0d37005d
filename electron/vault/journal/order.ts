import { HandrailError } from '../../../shared/contract/errors.ts';
import { firstOrderKey, orderKeysPerMinute } from '../../../shared/domain/order-key.ts';
import type { LocalDate, LocalTime } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** The next free order key of the minute: an entry that is written later stands above its neighbours. */
export function freeOrderKey(db: Db, day: LocalDate, time: LocalTime | null): number {
  const first = firstOrderKey(day, time);
  const end = first + orderKeysPerMinute;
  const last = db.value<number>(
    sql`SELECT seq FROM entries WHERE seq >= ${first} AND seq < ${end} ORDER BY seq DESC LIMIT 1`,
  );
  const next = last === undefined ? first : last + 1;
  if (next >= end) throw new HandrailError('invalid-input', 'This minute holds no further entry.');
  return next;
}
