import { describe, expect, it } from 'vitest';
import { toHandrailError } from '../../../../electron/vault/database/errors.ts';
import { HandrailError } from '../../../../shared/contract/errors.ts';

const driverError = (code: string, message = 'secret words of the journal') =>
  Object.assign(new Error(message), { code });
const fileError = (code: string) =>
  Object.assign(driverError(code), { syscall: 'write', path: '/home/ana/journal.db' });

describe('errors of the driver and of files', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['SQLITE_CORRUPT_INDEX', 'damaged'],
    ['SQLITE_BUSY', 'in-use'],
    ['SQLITE_BUSY_RECOVERY', 'in-use'],
    ['SQLITE_LOCKED', 'in-use'],
    ['SQLITE_IOERR_WRITE', 'storage'],
    ['SQLITE_IOERR_FSYNC', 'storage'],
    ['SQLITE_CANTOPEN', 'storage'],
    ['SQLITE_READONLY_DBMOVED', 'storage'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'internal'],
    ['SQLITE_ERROR', 'internal'],
    ['SQLITE_SOMETHING_NEW', 'internal'],
  ])('%s is %s', (code, kind) => {
    expect(toHandrailError(driverError(code))).toMatchObject({ kind, details: { code } });
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EIO', 'storage'],
    ['EACCES', 'storage'],
    ['EROFS', 'storage'],
    ['EMFILE', 'storage'],
  ])('%s is %s', (code, kind) => {
    expect(toHandrailError(fileError(code))).toMatchObject({ kind, details: { code } });
  });

  it('never repeat what was typed, nor a path', () => {
    const fts = driverError('SQLITE_ERROR', 'fts5: syntax error near "secret words"');
    for (const error of [
      fts,
      driverError('SQLITE_CONSTRAINT'),
      driverError('SQLITE_IOERR'),
      fileError('EIO'),
    ]) {
      const mapped = toHandrailError(error);
      expect(mapped).toBeInstanceOf(HandrailError);
      expect(JSON.stringify((mapped as HandrailError).toData())).not.toMatch(/secret|words|ana|journal\.db/);
    }
  });

  it('name what is missing in the schema, so that a defect can be found', () => {
    expect(toHandrailError(driverError('SQLITE_ERROR', 'no such column: kindd'))).toMatchObject({
      message: 'A query failed (SQLITE_ERROR): no such column: kindd.',
    });
  });

  it('pass through when they are something else', () => {
    for (const error of [new TypeError('x'), new HandrailError('not-found', 'x'), 'text', undefined]) {
      expect(toHandrailError(error)).toBe(error);
    }
  });
});
