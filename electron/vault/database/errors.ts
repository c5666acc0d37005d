import { HandrailError } from '../../../shared/contract/errors.ts';

/** The part of the driver's error that is read; its class is not imported, so that this stays testable. */
interface DriverError extends Error {
  code: string;
}

const isDriverError = (error: unknown): error is DriverError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/** Messages made of names from our own schema only. Others (FTS5, JSON) may quote what was typed. */
const schemaMessage =
  /^(no such (table|column|function|module|index|trigger)|near ".{0,40}": syntax error$|.* has no column named|(table|index|trigger|view) .* already exists$)/;

/** Codes that mean that bytes are not what was written: the page HMAC, the header or the b-tree does not hold. */
const damaged = /^SQLITE_(NOTADB|CORRUPT)/;
const inUse = /^SQLITE_(BUSY|LOCKED)/;
const storage = /^SQLITE_(IOERR|CANTOPEN|READONLY|PERM|NOLFS|AUTH)/;

/** Texts for the manager: no path, no SQL, no journal text. */
const damagedError = (code: string) =>
  new HandrailError('damaged', 'The journal file is damaged. It was left as it is.', { code });

/** Maps an error of the database driver or of a file call to the closed list of kinds. Others pass unchanged. */
export function toHandrailError(error: unknown): unknown {
  if (error instanceof HandrailError || !isDriverError(error)) return error;
  const { code } = error;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return new HandrailError('disk-full', 'The disk is full. Nothing was changed.', { code });
  }
  if (damaged.test(code)) return damagedError(code);
  if (inUse.test(code)) {
    return new HandrailError('in-use', 'Another Handrail has this journal open.', { code });
  }
  if (storage.test(code) || (/^E[A-Z0-9]+$/.test(code) && 'syscall' in error)) {
    return new HandrailError('storage', 'The disk or the folder refused. Nothing was changed.', { code });
  }
  if (code.startsWith('SQLITE_')) {
    const known = schemaMessage.test(error.message) ? `: ${error.message}` : '';
    return new HandrailError('internal', `A query failed (${code})${known}.`, { code });
  }
  return error;
}

/** True where another connection holds the lock that was asked for. */
export const isInUse = (error: unknown): boolean => isDriverError(error) && inUse.test(error.code);

/** Runs `work` and throws what it throws as a HandrailError. */
export function withMappedErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toHandrailError(error);
  }
}
