import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { listCommitments } from '../../../../electron/vault/journal/commitments.ts';
import { mayDerive, rebuildDerived } from '../../../../electron/vault/journal/derived.ts';
import { countEvidence, listEvidence, listMorale } from '../../../../electron/vault/journal/evidence.ts';
import { listPeople } from '../../../../electron/vault/journal/people.ts';
import { listSignals } from '../../../../electron/vault/journal/signals.ts';
import { restoreEntry, saveEntry, trashEntry } from '../../../../electron/vault/journal/writing.ts';
import type { Person } from '../../../../shared/domain/people.ts';
import { readBody } from '../../../../shared/markdown/index.ts';
import { draft, openTestJournal, type TestJournal } from './support.ts';

let journal: TestJournal;
let ana: Person;
let li: Person;
let ownership: string;
let goal: string;
beforeEach(() => {
  journal = openTestJournal();
  ana = journal.person('Ana Ruiz');
  li = journal.person('Li Wei');
  ownership = journal.signal('ownership');
  goal = journal.signal('goal');
});

const all = { signalId: null, from: null, to: null, limit: 100 };
const about = (...people: Person[]) => people.map(({ id }) => ({ personId: id, morale: null }));
const summary = (id: string) => listPeople(journal.db).find((person) => person.id === id);
const snapshot = () => {
  const tables = [
    'entry_people',
    'mentions',
    'marks',
    'evidence',
    'commitments',
    'commitment_people',
    'people',
    'signals',
  ];
  return tables.map((table) =>
    journal.db
      .all({ text: `SELECT * FROM ${table}`, params: [] })
      .map((row) => JSON.stringify(row))
      .toSorted(),
  );
};
const writeOne = () =>
  journal.write({
    title: 'Week',
    happenedOn: '2026-03-05',
    body: [
      `Took it to the end [#ownership +](signal:${ownership}).`,
      `> [!private]\n> [@Li Wei](person:${li.id}) is tired [#ownership -](signal:${ownership})`,
      `- [ ] send the doc [@Li Wei](person:${li.id}) 📅 2026-04-01\n- [x] book a room\n- [ ] tell them`,
    ].join('\n\n'),
    people: [{ personId: ana.id, morale: 4 }],
  });

describe('evidence', () => {
  test('belongs to those mentioned in its paragraph, or else to the entry’s people', () => {
    const entry = writeOne();
    expect(listEvidence(journal.db, { ...all, personId: ana.id })).toEqual([
      {
        entryId: entry.id,
        personId: ana.id,
        signalId: ownership,
        polarity: '+',
        text: 'Took it to the end.',
        private: false,
        happenedOn: '2026-03-05',
        kind: '1:1',
        title: 'Week',
      },
    ]);
    expect(listEvidence(journal.db, { ...all, personId: li.id })).toMatchObject([
      { text: 'Li Wei is tired', polarity: '-', private: true },
    ]);
    expect(listSignals(journal.db).find((signal) => signal.id === ownership)?.uses).toBe(2);
  });

  test('is found by signal and by days, both inside, newest first', () => {
    for (const happenedOn of ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'])
      journal.write({
        happenedOn,
        happenedTime: '23:59',
        body: `${happenedOn} [#goal](signal:${goal})`,
        people: about(ana),
      });
    journal.write({
      body: `x [#ownership -](signal:${ownership})`,
      people: about(ana),
      happenedOn: '2026-02-02',
    });
    const days = (changes: object) =>
      listEvidence(journal.db, { ...all, personId: ana.id, ...changes }).map(
        (evidence) => evidence.happenedOn,
      );
    expect(days({ signalId: goal, from: '2026-02-01', to: '2026-02-28' })).toEqual([
      '2026-02-28',
      '2026-02-01',
    ]);
    expect(days({ to: '9999-12-31', limit: 2 })).toEqual(['2026-03-01', '2026-02-28']);
    expect(countEvidence(journal.db, ana.id, '2026-02-02').toSorted((a, b) => b.neutral - a.neutral)).toEqual(
      [
        { signalId: goal, strengths: 0, concerns: 0, neutral: 2, lastOn: '2026-03-01' },
        { signalId: ownership, strengths: 0, concerns: 1, neutral: 0, lastOn: '2026-02-02' },
      ],
    );
  });

  test('morale is listed oldest first', () => {
    writeOne();
    journal.write({ happenedOn: '2026-01-01', people: [{ personId: ana.id, morale: 2 }] });
    journal.write({ happenedOn: '2026-02-01', people: about(ana) });
    expect(listMorale(journal.db, ana.id).map((row) => [row.happenedOn, row.morale])).toEqual([
      ['2026-01-01', 2],
      ['2026-03-05', 4],
    ]);
  });
});

describe('commitments', () => {
  test('open ones by due date, then done ones; of a person what they owe and what stands in entries about them', () => {
    const entry = writeOne();
    journal.write({ happenedOn: '2026-01-05', body: '- [ ] early 📅 2026-03-01\n- [x] old' });
    const texts = (personId: string | null, openOnly: boolean, limit = 100) =>
      listCommitments(journal.db, { personId, openOnly, limit }).map((commitment) => commitment.text);
    expect(texts(null, true)).toEqual(['early', 'send the doc', 'tell them']);
    expect(texts(null, false)).toEqual(['early', 'send the doc', 'tell them', 'book a room', 'old']);
    expect(texts(null, false, 4)).toEqual(['early', 'send the doc', 'tell them', 'book a room']);
    expect(texts(li.id, false)).toEqual(['send the doc']);
    expect(texts(ana.id, false)).toEqual(['send the doc', 'tell them', 'book a room']);
    expect(listCommitments(journal.db, { personId: li.id, openOnly: true, limit: 1 })).toEqual([
      {
        entryId: entry.id,
        position: 0,
        owner: { kind: 'person', personId: li.id },
        text: 'send the doc',
        dueOn: '2026-04-01',
        done: false,
        private: false,
        happenedOn: '2026-03-05',
        people: [ana.id],
      },
    ]);
  });
});

describe('people', () => {
  test('the last contact is a conversation, and the next is due a rhythm later', () => {
    journal.write({ happenedOn: '2026-02-01', people: about(ana) });
    journal.write({ happenedOn: '2026-03-01', kind: 'observation', people: about(ana) });
    expect(summary(ana.id)).toMatchObject({
      lastContactOn: '2026-02-01',
      nextDueOn: '2026-02-15',
      entryCount: 2,
    });
    expect(summary(li.id)).toMatchObject({ lastContactOn: null, nextDueOn: null, entryCount: 0 });
  });

  test('reports come first, archived people last, by name', () => {
    const names = listPeople(journal.db).map((person) => person.name);
    expect(names).toEqual(['Ana Ruiz', 'Li Wei']);
  });
});

describe('derived rows', () => {
  test('leave with the trash and come back with it', () => {
    const before = snapshot();
    const entry = writeOne();
    const written = snapshot();
    trashEntry(journal, entry.id);
    expect(snapshot()).toEqual(before);
    restoreEntry(journal, entry.id);
    expect(snapshot()).toEqual(written);
  });

  test('can be rebuilt from the entries alone', () => {
    writeOne();
    trashEntry(journal, writeOne().id);
    journal.write({ body: 'plain' });
    const before = snapshot();
    journal.db.exec(`DELETE FROM evidence; DELETE FROM commitment_people; UPDATE marks SET polarity = ''`);
    rebuildDerived(journal.db);
    expect(snapshot()).toEqual(before);
  });

  test('are left alone while only plain text changes', () => {
    const entry = journal.write({ body: 'a', people: about(ana) });
    const base = { revision: 1, version: 1 };
    const changes = { body: 'a b', people: about(ana) };
    expect(saveEntry(journal, entry.id, base, draft(changes)).derived).toBe(false);
    const more = { ...changes, body: 'a b\n\n- [ ] c' };
    expect(saveEntry(journal, entry.id, { revision: 1, version: 2 }, draft(more)).derived).toBe(true);
  });

  test.each([
    '[#goal](&#115;ignal:ID)',
    '[#goal](sign&#x61;l:ID)',
    '[#goal](signal\\:ID)',
    '[#goal][g]\n\n[g]: signal:ID',
    '[#goal](<signal:ID>)',
  ])('%s is a mark wherever the parser takes it for one', (markdown) => {
    const body = `Clear now ${markdown.replace('ID', goal)}`;
    journal.write({ body });
    expect(journal.db.value(sql`SELECT count(*) FROM marks`)).toBe(readBody(body).marks.length);
  });

  test('the quick look before parsing misses nothing that a body can derive', () => {
    const piece = fc.constantFrom(
      '[@A](person:ID)',
      '[#g +](signal:ID)',
      '&#112;erson:ID',
      '[x](',
      ')',
      'per\\son:ID',
      'person\\:ID',
      'PERSON:ID',
      '[g]',
      '[g]: ',
      '- [ ] a',
      '- [x] b',
      '- [X]\tc',
      '* [\t] d',
      '1. [ ] e',
      '\n',
      '\n\n',
      '> ',
      'text ',
      '<',
      '>',
      '&colon;',
      's\u0131gnal:ID',
      '\uFF50erson:ID',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const body = pieces.join('').replaceAll('ID', goal);
        const { marks, mentions, commitments } = readBody(body);
        const derives = marks.length + mentions.length + commitments.length > 0;
        expect(derives && !mayDerive.test(body)).toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });

  test('ids of another journal name nobody and break nothing', () => {
    const unknown = '019cdc1f-d680-786a-a4e1-97c2313d5be8';
    journal.write({
      body: `[@Zoe](person:${unknown}) [#x +](signal:${unknown})\n\n- [ ] do [@Zoe](person:${unknown})\n- [ ] ask [@Leadership](person:leadership)`,
      people: about(ana),
    });
    expect(journal.db.value(sql`SELECT count(*) FROM evidence`)).toBe(0);
    expect(
      listCommitments(journal.db, { personId: null, openOnly: true, limit: 9 }).map(
        ({ owner }) => owner.kind,
      ),
    ).toEqual(['me', 'leadership']);
  });
});
