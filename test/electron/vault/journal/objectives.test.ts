import { describe, expect, test } from 'vitest';
import {
  addObjective,
  eraseExpiredObjectives,
  linkEntry,
  listObjectives,
  moveObjective,
  openObjectives,
  recordedObjectives,
  removeObjective,
  setObjectiveStatus,
  updateObjective,
} from '../../../../electron/vault/journal/objectives.ts';
import { archivePerson } from '../../../../electron/vault/journal/people.ts';
import { eraseEntry } from '../../../../electron/vault/journal/trash.ts';
import { trashEntry } from '../../../../electron/vault/journal/writing.ts';
import { HandrailError } from '../../../../shared/contract/errors.ts';
import { ObjectiveDraft } from '../../../../shared/domain/objectives.ts';
import { openTestJournal, type TestJournal } from './support.ts';

const draft = (goal: string, more: Partial<ObjectiveDraft> = {}): ObjectiveDraft =>
  ObjectiveDraft.parse({ goal, horizon: 'now', ...more });
const goals = (journal: TestJournal, personId: string): string[] =>
  listObjectives(journal.db, personId).map(({ goal }) => goal);
const day = 24 * 60;

describe('the objectives of a person', () => {
  test('stand by horizon and place; those that are closed stand behind, the last closed first', () => {
    const journal = openTestJournal();
    const ana = journal.person('Ana Ruiz');
    const [later, now, dropped, reached, second] = [
      draft('later', { horizon: 'later' }),
      draft('now'),
      draft('dropped'),
      draft('reached'),
      draft('second'),
    ].map((each) => addObjective(journal, ana.id, each));
    setObjectiveStatus(journal, dropped?.id ?? '', 'dropped');
    journal.clock.pass(day);
    setObjectiveStatus(journal, reached?.id ?? '', 'reached');
    expect(goals(journal, ana.id)).toEqual(['now', 'second', 'later', 'reached', 'dropped']);

    moveObjective(journal, now?.id ?? '', 1);
    moveObjective(journal, later?.id ?? '', -1);
    expect(goals(journal, ana.id)).toEqual(['second', 'now', 'later', 'reached', 'dropped']);
    // One that comes to another horizon stands behind those that are there.
    updateObjective(journal, second?.id ?? '', draft('second', { horizon: 'later' }));
    expect(goals(journal, ana.id).slice(0, 3)).toEqual(['now', 'later', 'second']);
  });

  test('keep every state that they were in; what changes nothing is no state', () => {
    const journal = openTestJournal();
    const ana = journal.person('Ana Ruiz');
    const { id } = addObjective(journal, ana.id, draft('Own a system', { nextStep: 'Ask Ruth' }));
    journal.clock.pass(day);
    updateObjective(journal, id, draft('Own a system', { nextStep: 'Write the RFC', dueOn: '2026-04-01' }));
    updateObjective(journal, id, draft('Own a system', { nextStep: 'Write the RFC', dueOn: '2026-04-01' }));
    moveObjective(journal, id, 1);
    setObjectiveStatus(journal, id, 'reached');
    setObjectiveStatus(journal, id, 'reached');
    const [objective] = listObjectives(journal.db, ana.id);
    expect(objective?.states.map(({ nextStep, dueOn, status }) => [nextStep, dueOn, status])).toEqual([
      ['Ask Ruth', null, 'open'],
      ['Write the RFC', '2026-04-01', 'open'],
      ['Write the RFC', '2026-04-01', 'reached'],
    ]);
    expect(objective?.setAt.slice(0, 10)).toBe('2026-03-11');
    expect(objective?.states[1]?.at.slice(0, 10)).toBe('2026-03-12');
  });

  test('know the notes that tell of progress: newest first, none of the trash, and none that was erased', () => {
    const journal = openTestJournal();
    const ana = journal.person('Ana Ruiz');
    const { id } = addObjective(journal, ana.id, draft('Own a system'));
    const [first, second, third] = ['2026-03-01', '2026-03-05', '2026-03-03'].map((happenedOn) =>
      journal.write({ happenedOn, kind: 'career', body: `## How\n\n- on **${happenedOn}**` }),
    );
    for (const note of [first, second, third, third]) linkEntry(journal, id, note?.id ?? '', true);
    const notes = () => listObjectives(journal.db, ana.id)[0]?.notes ?? [];
    expect(notes().map(({ happenedOn }) => happenedOn)).toEqual(['2026-03-05', '2026-03-03', '2026-03-01']);
    expect(notes()[0]).toMatchObject({ kind: 'career', excerpt: 'How - on 2026-03-05' });
    linkEntry(journal, id, first?.id ?? '', false);
    trashEntry(journal, second?.id ?? '');
    expect(notes()).toHaveLength(1);
    const seq = journal.db.get<{ seq: number }>({
      text: 'SELECT seq FROM entries WHERE id = ?',
      params: [third?.id ?? ''],
    });
    journal.db.transaction(() => eraseEntry(journal.db, third?.id ?? '', seq?.seq ?? 0));
    expect(notes()).toEqual([]);
  });

  test('belong to somebody, and a note to link is there', () => {
    const journal = openTestJournal();
    const ana = journal.person('Ana Ruiz');
    const nobody = `${ana.id.slice(0, -4)}0000`;
    const { id } = addObjective(journal, ana.id, draft('Own a system'));
    for (const act of [
      () => addObjective(journal, nobody, draft('x')),
      () => updateObjective(journal, nobody, draft('x')),
      () => linkEntry(journal, id, nobody, true),
      () => removeObjective(journal, nobody, true),
    ])
      expect(act).toThrow(HandrailError);
  });
});

test('one that was removed leaves every list, comes back, and is erased after 30 days with all its words', () => {
  const journal = openTestJournal();
  const ana = journal.person('Ana Ruiz');
  const { id } = addObjective(journal, ana.id, draft('Own a system'));
  removeObjective(journal, id, true);
  expect([goals(journal, ana.id), openObjectives(journal.db, null)]).toEqual([[], []]);
  removeObjective(journal, id, false);
  expect(goals(journal, ana.id)).toEqual(['Own a system']);
  removeObjective(journal, id, true);
  journal.clock.pass(29 * day);
  eraseExpiredObjectives(journal);
  expect(recordedObjectives(journal.db)).toHaveLength(1);
  journal.clock.pass(2 * day);
  eraseExpiredObjectives(journal);
  expect(recordedObjectives(journal.db)).toEqual([]);
  expect(journal.db.all({ text: 'SELECT * FROM objective_states', params: [] })).toEqual([]);
});

test('the open ones of everybody leave out who is archived', () => {
  const journal = openTestJournal();
  const [ana, li] = [journal.person('Ana Ruiz'), journal.person('Li Wei')];
  addObjective(journal, ana.id, draft('hers', { horizon: 'next' }));
  addObjective(journal, li.id, draft('his'));
  expect(openObjectives(journal.db, null).map(({ goal }) => goal)).toEqual(['his', 'hers']);
  archivePerson(journal, li.id, true);
  expect(openObjectives(journal.db, null).map(({ goal }) => goal)).toEqual(['hers']);
});
