import { beforeEach, describe, expect, test } from 'vitest';
import { listRevisionChanges } from '../../../../electron/vault/journal/revisions.ts';
import { proveChain } from '../../../../electron/vault/journal/verify.ts';
import { saveEntry } from '../../../../electron/vault/journal/writing.ts';
import type { Entry, EntryDraft } from '../../../../shared/domain/entries.ts';
import { draft, openTestJournal, type TestJournal } from './support.ts';

let journal: TestJournal;
beforeEach(() => {
  journal = openTestJournal();
});

/** A note of as many revisions as there are drafts, ten minutes apart. */
function history(drafts: Partial<EntryDraft>[]): Entry {
  const [first = {}, ...later] = drafts;
  let entry = journal.write(first);
  for (const changes of later) {
    journal.clock.pass(10);
    const base = { revision: entry.revision, version: entry.version };
    entry = saveEntry(journal, entry.id, base, draft(changes)).entry;
  }
  return entry;
}

describe('what each revision changed', () => {
  test('is told newest first, a stretch at a time, the first against nothing', () => {
    const { id } = history([
      { body: 'one two' },
      { body: 'one two three' },
      { body: 'three', title: 'Now titled' },
      { body: 'three', title: 'Now titled', happenedOn: '2026-03-09' },
    ]);
    const told = listRevisionChanges(journal.db, id, 4, 50);
    expect(
      told.map(({ number, wordsAdded, wordsRemoved, fields }) => [number, wordsAdded, wordsRemoved, fields]),
    ).toEqual([
      [4, 0, 0, ['day']],
      [3, 0, 2, ['title']],
      [2, 1, 0, []],
      [1, 2, 0, []],
    ]);
    expect(listRevisionChanges(journal.db, id, 3, 2)).toEqual(told.slice(1, 3));
  });
});

describe('a history proves itself', () => {
  const threeVersions = () => history([{ body: 'a' }, { body: 'b' }, { body: 'c' }]);

  test('one that nobody touched holds, and the journal’s digest holds its end', async () => {
    const { id } = threeVersions();
    journal.write({ body: 'another' });
    expect(await proveChain(journal.db, id)).toEqual({ revisions: 3, brokenAt: null, inDigest: true });
  });

  test.each([
    [
      'a middle text was changed',
      `UPDATE revisions SET draft = replace(draft, 'b', 'x') WHERE number = 2`,
      2,
      'text',
      true,
    ],
    [
      'the first time was changed',
      `UPDATE revisions SET started_at = '2020-01-01T00:00:00.000Z' WHERE number = 1`,
      1,
      'text',
      true,
    ],
    ['the text of now was changed', `UPDATE entries SET body = 'x'`, 3, 'newest', true],
    ['the title of now was changed', `UPDATE entries SET title = 'x'`, 3, 'newest', true],
    ['the first was taken away', `DELETE FROM revisions WHERE number = 1`, 2, 'link', true],
    ['a middle one was taken away', `DELETE FROM revisions WHERE number = 2`, 3, 'link', true],
    ['the newest was taken away', `DELETE FROM revisions WHERE number = 3`, 3, 'missing', false],
    ['all were taken away', `DELETE FROM revisions`, 3, 'missing', false],
    ['a hash was written anew', `UPDATE revisions SET hash = upper(hash) WHERE number = 2`, 2, 'text', true],
  ] as const)('%s: named at the version where it breaks', async (_, tampering, number, what, inDigest) => {
    const { id } = threeVersions();
    journal.db.exec(tampering);
    const other = journal.write({ body: 'another' });
    expect(await proveChain(journal.db, id)).toMatchObject({ brokenAt: { number, what }, inDigest });
    expect((await proveChain(journal.db, other.id)).brokenAt).toBeNull();
  });

  test('a save in the middle of a long proof is no break', async () => {
    const entry = history(Array.from({ length: 45 }, (_, at) => ({ body: `version ${at}` })));
    const proof = proveChain(journal.db, entry.id);
    const base = { revision: entry.revision, version: entry.version };
    saveEntry(journal, entry.id, base, draft({ body: 'written meanwhile' }));
    expect(await proof).toEqual({ revisions: 45, brokenAt: null, inDigest: true });
  });

  test('an entry that another took the place of is missing from the sum, sound as the other is', async () => {
    const { id } = threeVersions();
    const forged = history([{ body: 'forged' }]);
    journal.db.exec(`DELETE FROM revisions WHERE entry_id = '${id}'; DELETE FROM entries WHERE id = '${id}'`);
    expect(await proveChain(journal.db, forged.id)).toEqual({
      revisions: 1,
      brokenAt: null,
      inDigest: false,
    });
  });
});
