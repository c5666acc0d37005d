import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSql, listSql, sql } from '../../../../electron/vault/database/sql.ts';

describe('the sql template', () => {
  it('keeps every value out of the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (text, number) => {
        expect(sql`SELECT ${text} WHERE x = ${number} AND y IS ${null}`).toEqual({
          text: 'SELECT ? WHERE x = ? AND y IS ?',
          params: [text, number, null],
        });
      }),
    );
  });

  it('splices parts with their values in the order of the text', () => {
    const where = joinSql([sql`a = ${1}`, sql`b = ${2}`], sql` AND `);
    expect(sql`SELECT ${0} FROM t WHERE ${where} LIMIT ${3}`).toEqual({
      text: 'SELECT ? FROM t WHERE a = ? AND b = ? LIMIT ?',
      params: [0, 1, 2, 3],
    });
  });

  it('writes lists, booleans and bytes', () => {
    expect(sql`x IN (${listSql(['a', 'b', 'c'])})`).toEqual({
      text: 'x IN (?, ?, ?)',
      params: ['a', 'b', 'c'],
    });
    expect(sql`${true}${false}`.params).toEqual([1, 0]);
    const bytes = Buffer.from([1]);
    expect(sql`${bytes}`.params).toEqual([bytes]);
  });

  it('refuses undefined, which would be stored as nothing by accident', () => {
    expect(() => sql`${undefined as unknown as null}`).toThrow(TypeError);
  });
});
