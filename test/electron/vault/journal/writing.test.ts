import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { listCommitments } from '../../../../electron/vault/journal/commitments.ts';
import { getEntry, timeline } from '../../../../electron/vault/journal/entries.ts';
import { journalDigest } from '../../../../electron/vault/journal/meta.ts';
import { getRevision, listRevisions } from '../../../../electron/vault/journal/revisions.ts';
import { eraseExpired } from '../../../../electron/vault/journal/trash.ts';
import { checkChain, digestHolds, entriesAfter } from '../../../../electron/vault/journal/verify.ts';
import {
  pinEntry,
  restoreEntry,
  saveEntry,
  saveTaskChange,
  saveTaskDone,
  trashEntry,
} from '../../../../electron/vault/journal/writing.ts';
import { HandrailError } from '../../../../shared/contract/errors.ts';
import type { CommitmentChange } from '../../../../shared/domain/commitments.ts';
import type { Entry, EntryDraft } from '../../../../shared/domain/entries.ts';
import { emptyDigest } from '../../../../shared/domain/hash-chain.ts';
import { draft, openTestJournal, type TestJournal } from './support.ts';

let journal: TestJournal;
beforeEach(() => {
  journal = openTestJournal();
});

const base = (entry: Entry) => ({ revision: entry.revision, version: entry.version });
const save = (entry: Entry, changes: Partial<EntryDraft>) =>
  saveEntry(journal, entry.id, base(entry), draft(changes)).entry;
const problems = () =>
  entriesAfter(journal.db, -1, 1000).flatMap((row) => checkChain(journal.db, row).problems);
const bodies = () =>
  timeline(journal.db, { personId: null, kind: null, cursor: null, limit: 100 }).items.map(
    (entry) => entry.body,
  );

const refused = (work: () => unknown): HandrailError => {
  try {
    work();
  } catch (error) {
    if (error instanceof HandrailError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
};

describe('revisions', () => {
  test('saves within five minutes of the first are one revision; the sixth minute begins the next', () => {
    let entry = journal.write({ body: 'a' });
    for (const body of ['ab', 'abc', 'abcd']) {
      journal.clock.pass(1.5);
      entry = save(entry, { body });
    }
    expect(entry).toMatchObject({ revision: 1, version: 4, body: 'abcd' });
    journal.clock.pass(1);
    entry = save(entry, { body: 'abcde' });
    expect(entry).toMatchObject({ revision: 2, version: 5 });
    expect(listRevisions(journal.db, entry.id).map(({ number }) => number)).toEqual([2, 1]);
    expect(getRevision(journal.db, entry.id, 2).draft.body).toBe('abcde');
    expect(getRevision(journal.db, entry.id, 1)).toMatchObject({
      draft: { body: 'abcd' },
      startedAt: '2026-03-11T09:00:00.000Z',
      writtenAt: '2026-03-11T09:04:30.000Z',
    });
    expect(problems()).toEqual([]);
  });

  test('a clock that was set back begins a revision instead of rewriting one', () => {
    const entry = journal.write({ body: 'a' });
    journal.clock.pass(-60);
    expect(save(entry, { body: 'b' }).revision).toBe(2);
    expect(problems()).toEqual([]);
  });

  test('the same text again writes nothing', () => {
    const entry = journal.write({ body: 'a' });
    const before = journal.db.commitCounter();
    const written = saveEntry(journal, entry.id, base(entry), draft({ body: 'a' }));
    expect(written).toEqual({ entry, changed: false, derived: false });
    // A transaction without changes still counts as one.
    expect(journal.db.commitCounter() - before).toBeLessThanOrEqual(1);
    expect(listRevisions(journal.db, entry.id).length).toBe(1);
  });

  test('the hash is that of docs/FORMAT.md', () => {
    const entry = journal.write({ title: 'Tag', body: 'héllo', happenedTime: '16:40' });
    const fields = [
      'handrail revision',
      entry.id,
      '1',
      entry.writtenAt,
      entry.writtenAt,
      '{"body":"héllo","happenedOn":"2026-03-10","happenedTime":"16:40","kind":"1:1","people":[],"share":"me","title":"Tag"}',
      '0'.repeat(64),
    ];
    const sha = (parts: string[]) => {
      const hash = createHash('sha256');
      for (const part of parts) {
        const bytes = Buffer.from(part);
        hash.update(Buffer.from([0, 0, bytes.length >> 8, bytes.length & 255])).update(bytes);
      }
      return hash.digest('hex');
    };
    const hash = sha(fields);
    expect(getRevision(journal.db, entry.id, 1).hash).toBe(hash);
    expect(journalDigest(journal.db)).toBe(sha(['handrail head', entry.id, hash]));
  });
});

describe('two windows on one entry', () => {
  test('the second save is a conflict, also where the first went into the same revision', () => {
    const entry = journal.write({ body: 'a' });
    const mine = save(entry, { body: 'mine' });
    expect(mine.revision).toBe(1);
    const error = refused(() => save(entry, { body: 'theirs' }));
    expect([error.kind, error.details]).toEqual(['conflict', { revision: 1, version: 2 }]);
    expect(getEntry(journal.db, entry.id)).toEqual(mine);
  });

  test('a save that states no version overwrites nothing: the text before stays as a revision', () => {
    const entry = journal.write({ body: 'a' });
    save(entry, { body: 'mine' });
    const theirs = saveEntry(
      journal,
      entry.id,
      { revision: 1, version: undefined },
      draft({ body: 'theirs' }),
    ).entry;
    expect(theirs.revision).toBe(2);
    expect(getRevision(journal.db, entry.id, 1).draft.body).toBe('mine');
    expect(
      refused(() => saveEntry(journal, entry.id, { revision: 1, version: undefined }, draft())).kind,
    ).toBe('conflict');
  });
});

describe('order', () => {
  test('newest first by when it happened, at noon where only the day is known, the later written first', () => {
    journal.write({ body: 'noon', happenedOn: '2026-03-10' });
    journal.write({ body: 'morning', happenedOn: '2026-03-10', happenedTime: '09:00' });
    journal.write({ body: 'evening', happenedOn: '2026-03-10', happenedTime: '18:00' });
    journal.write({ body: 'noon too', happenedOn: '2026-03-10', happenedTime: '12:00' });
    journal.write({ body: 'old', happenedOn: '0001-01-01' });
    journal.write({ body: 'last', happenedOn: '9999-12-31', happenedTime: '23:59' });
    expect(bodies()).toEqual(['last', 'evening', 'noon too', 'noon', 'morning', 'old']);
  });

  test('an entry moves with its date and takes all that was derived from it along', () => {
    const ana = journal.person('Ana');
    const body = `[#goal](signal:${journal.signal('goal')})\n\n- [ ] do it`;
    const people = [{ personId: ana.id, morale: 3 }];
    const entry = journal.write({ body, people, happenedOn: '2026-03-10' });
    journal.write({ body: 'between', happenedOn: '2026-02-10' });
    const moved = save(entry, { body, people, happenedOn: '2026-01-10' });
    expect(moved.id).toBe(entry.id);
    expect(bodies()).toEqual(['between', body]);
    const seqs = ['entry_people', 'marks', 'evidence', 'commitments', 'commitment_people'].flatMap((table) =>
      journal.db
        .all<{ seq: number }>({ text: `SELECT DISTINCT seq FROM ${table}`, params: [] })
        .map((row) => row.seq),
    );
    expect(new Set(seqs)).toEqual(new Set([entriesAfter(journal.db, -1, 1)[0]?.seq]));
    expect(problems()).toEqual([]);
  });

  test('pages follow each other without a gap or a repetition', () => {
    const ana = journal.person('Ana');
    for (let index = 0; index < 25; index++) {
      journal.write({
        body: `${index}`,
        kind: index % 2 === 0 ? '1:1' : 'incident',
        people: index % 5 === 0 ? [] : [{ personId: ana.id, morale: null }],
      });
    }
    const walk = (personId: string | null, kind: '1:1' | null) => {
      const found: string[] = [];
      let cursor: string | null = null;
      do {
        const page = timeline(journal.db, { personId, kind, cursor, limit: 4 });
        found.push(...page.items.map((entry) => entry.body));
        cursor = page.nextCursor;
      } while (cursor !== null);
      return found.map(Number);
    };
    const all = Array.from({ length: 25 }, (_, index) => 24 - index);
    expect(walk(null, null)).toEqual(all);
    expect(walk(ana.id, null)).toEqual(all.filter((index) => index % 5 !== 0));
    expect(walk(null, '1:1')).toEqual(all.filter((index) => index % 2 === 0));
    expect(walk(ana.id, '1:1')).toEqual(all.filter((index) => index % 2 === 0 && index % 5 !== 0));
  });
});

describe('what is stored', () => {
  test('NUL and half characters become U+FFFD, line ends line feeds, and a person counts once', () => {
    const ana = journal.person('Ana');
    const entry = journal.write({
      title: 'a\nb',
      body: 'x\0y\uD800z\r\nend\r',
      people: [
        { personId: ana.id, morale: 1 },
        { personId: ana.id, morale: 2 },
      ],
    });
    expect(entry).toMatchObject({
      title: 'a b',
      body: 'x\uFFFDy\uFFFDz\nend\n',
      people: [{ personId: ana.id, morale: 2 }],
    });
    expect(problems()).toEqual([]);
  });

  test('somebody who is not in the journal cannot be in an entry', () => {
    const unknown = '019cdc1f-d680-786a-a4e1-97c2313d5be8';
    expect(refused(() => journal.write({ people: [{ personId: unknown, morale: null }] })).kind).toBe(
      'not-found',
    );
    expect(bodies()).toEqual([]);
    expect(journalDigest(journal.db)).toBe(emptyDigest);
  });

  test('whatever is written, edited, dated and thrown away, the chains and the digest hold', () => {
    const step = fc.record({
      which: fc.nat(5),
      what: fc.constantFrom('write', 'save', 'save', 'blind', 'trash', 'restore', 'pin', 'erase'),
      body: fc.string({ unit: 'grapheme', maxLength: 8 }),
      day: fc.constantFrom('2026-01-01', '2026-03-10', '1999-12-31'),
      minutes: fc.integer({ min: -3, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 15 }), (steps) => {
        const ids: string[] = [];
        for (const { which, what, body, day, minutes } of steps) {
          journal.clock.pass(minutes);
          const id = ids[which % Math.max(ids.length, 1)];
          if (what === 'write' || id === undefined) ids.push(journal.write({ body, happenedOn: day }).id);
          else if (what === 'save') save(getEntry(journal.db, id), { body, happenedOn: day });
          else if (what === 'blind') {
            const { revision } = getEntry(journal.db, id);
            saveEntry(journal, id, { revision, version: undefined }, draft({ body }));
          } else if (what === 'trash') trashEntry(journal, id);
          else if (what === 'restore') restoreEntry(journal, id);
          else if (what === 'pin') pinEntry(journal, id, minutes > 3);
          else {
            trashEntry(journal, id);
            journal.clock.pass(31 * 24 * 60);
            eraseExpired(journal, 100);
            for (let at = ids.length - 1; at >= 0; at--) {
              const found = journal.db.value(sql`SELECT 1 FROM entries WHERE id = ${ids[at] ?? ''}`);
              if (found === undefined) ids.splice(at, 1);
            }
          }
          expect(problems()).toEqual([]);
          expect(digestHolds(journal.db)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('what does not hold is named by its day, never by its text', () => {
  const written = () => {
    const entry = journal.write({ title: 'secret', body: 'a' });
    journal.clock.pass(10);
    return save(entry, { title: 'secret', body: 'b' });
  };

  test.each([
    ['a text that was changed', `UPDATE entries SET body = 'c'`, 'does not match its newest revision'],
    [
      'an older text that was changed',
      `UPDATE revisions SET draft = '{}' WHERE number = 1`,
      'revision 1, of 2026-03-11, was changed',
    ],
    [
      'a time that was changed',
      `UPDATE revisions SET written_at = '2020-01-01T00:00:00.000Z' WHERE number = 1`,
      'was changed',
    ],
    ['a revision that was removed', 'DELETE FROM revisions WHERE number = 1', 'does not follow'],
    ['all revisions removed', 'DELETE FROM revisions', 'has no revision'],
  ])('%s', (_, tampering, sentence) => {
    written();
    journal.db.exec(tampering);
    expect(problems().join(' ')).toContain(sentence);
    expect(problems().join(' ')).toContain('The entry of 2026-03-10');
    expect(problems().join(' ')).not.toContain('secret');
  });

  test('an entry that was erased behind the journal’s back, or put back as it was, breaks the digest', () => {
    const entry = written();
    journal.write({ body: 'other' });
    expect(digestHolds(journal.db)).toBe(true);
    journal.db.exec(`DELETE FROM entries WHERE id = '${entry.id}'`);
    expect(problems()).toEqual([]);
    expect(digestHolds(journal.db)).toBe(false);
  });
});

describe('promises', () => {
  test('ticking one changes the body, begins a revision and counts at once', () => {
    const ana = journal.person('Ana');
    const open = () => journal.db.value(sql`SELECT open_commitments FROM people WHERE id = ${ana.id}`);
    const body = '- [ ] one\n- [ ] two';
    const entry = journal.write({ body, people: [{ personId: ana.id, morale: null }] });
    expect(open()).toBe(2);
    const { entry: ticked, derived } = saveTaskDone(journal, entry.id, base(entry), 1, true);
    expect([ticked.body, derived, open()]).toEqual(['- [ ] one\n- [x] two', true, 1]);
    expect(saveTaskDone(journal, entry.id, base(ticked), 7, true).changed).toBe(false);
  });

  test('a due date and an owner are changed in the Markdown, and the ledger follows', () => {
    const ana = journal.person('Ana [A] Ruiz');
    const entry = journal.write({ body: '- [ ] one\n- [ ] two' });
    const change = (from: Entry, to: CommitmentChange) =>
      saveTaskChange(journal, from.id, base(from), 1, to).entry;
    const due = change(entry, { dueOn: '2026-06-01' });
    expect(due.body).toBe('- [ ] one\n- [ ] two 📅 2026-06-01');
    const theirs = change(due, { owner: { kind: 'person', personId: ana.id } });
    expect(theirs.body).toBe(`- [ ] one\n- [ ] two [@Ana \\[A\\] Ruiz](person:${ana.id}) 📅 2026-06-01`);
    expect(listCommitments(journal.db, { personId: ana.id, openOnly: true, limit: 9 })).toMatchObject([
      { position: 1, text: 'two', dueOn: '2026-06-01', owner: { personId: ana.id } },
    ]);
    const mine = change(change(theirs, { owner: { kind: 'me' } }), { dueOn: null });
    expect(mine.body).toBe(entry.body);
    expect(saveTaskChange(journal, entry.id, base(mine), 1, { dueOn: null }).changed).toBe(false);
  });

  test('a change of a promise overwrites nothing that was written meanwhile, and names nobody unknown', () => {
    const entry = journal.write({ body: '- [ ] one' });
    const newer = save(entry, { body: '- [ ] one\n\nmore' });
    const change = (owner: CommitmentChange, from: Entry) => () =>
      saveTaskChange(journal, entry.id, base(from), 0, owner);
    expect(refused(change({ dueOn: '2026-06-01' }, entry)).kind).toBe('conflict');
    expect(refused(change({ owner: { kind: 'person', personId: entry.id } }, newer)).kind).toBe('not-found');
    expect(bodies()).toEqual(['- [ ] one\n\nmore']);
  });

  test('the kept promises are listed by themselves, newest first', () => {
    journal.write({ body: '- [x] old\n- [ ] open', happenedOn: '2026-01-01' });
    journal.write({ body: '- [x] new', happenedOn: '2026-02-01' });
    const kept = listCommitments(journal.db, { personId: null, openOnly: true, keptOnly: true, limit: 9 });
    expect(kept.map(({ text }) => text)).toEqual(['new', 'old']);
  });
});
