import { describe, expect, test } from 'vitest';
import { readLastTime, settleFeedback } from '../../../../electron/vault/journal/last-time.ts';
import { addObjective } from '../../../../electron/vault/journal/objectives.ts';
import { trashEntry } from '../../../../electron/vault/journal/writing.ts';
import { ObjectiveDraft } from '../../../../shared/domain/objectives.ts';
import type { Id } from '../../../../shared/domain/values.ts';
import { openTestJournal } from './support.ts';

function openWithAna() {
  const journal = openTestJournal();
  const ana = journal.person('Ana Ruiz');
  const people = [{ personId: ana.id, morale: null }];
  const mark = (words: string) => `[#${words}](signal:${journal.signal(words.replace(/ [+-]$/, ''))})`;
  const read = (exceptId: Id | null = null) => readLastTime(journal.db, ana.id, exceptId);
  return { ...journal, journal, ana, people, mark, read };
}

test('before anything was written there is nothing to bring up', () => {
  const { read } = openWithAna();
  expect(read()).toEqual({ conversation: null, promises: [], topics: [], feedback: [], objectives: [] });
});

test('brings up what was left, promised and named, and nothing of the note that is being written', () => {
  const { journal, write, people, ana, read } = openWithAna();
  write({ happenedOn: '2026-02-01', people, body: '## Next time\n\nold topic' });
  const last = write({
    happenedOn: '2026-03-01',
    people,
    body: '- [ ] Send the doc\n\n## Next time\n\nthe review',
  });
  const feedback = write({
    happenedOn: '2026-03-04',
    kind: 'feedback given',
    people,
    body: 'Next time: how it went',
  });
  const today = write({
    happenedOn: '2026-03-11',
    people,
    body: '- [ ] New one\n\n## Next time\n\nmuch later',
  });
  addObjective(journal, ana.id, ObjectiveDraft.parse({ goal: 'Own a system', horizon: 'now' }));
  const brought = read(today.id);
  expect(brought.conversation?.entryId).toBe(feedback.id);
  expect(brought.promises.map(({ text, entryId }) => [text, entryId])).toEqual([['Send the doc', last.id]]);
  expect(brought.topics.map(({ text }) => text)).toEqual(['how it went', 'the review']);
  expect(brought.objectives.map(({ goal }) => goal)).toEqual(['Own a system']);
  // Once it is behind, it is the last one.
  expect(read().topics.map(({ text }) => text)).toEqual(['much later']);
});

describe('feedback that is still to give', () => {
  test('is what was seen since the last conversation in which it could have been said', () => {
    const { write, people, mark, read, ana, person } = openWithAna();
    const li = person('Li Wei');
    write({ happenedOn: '2026-03-01', kind: 'observation', people, body: `Before. ${mark('ownership +')}` });
    write({ happenedOn: '2026-03-02', people, body: `In it. ${mark('delivery -')}` });
    write({
      happenedOn: '2026-03-03',
      kind: 'observation',
      people: [{ personId: li.id, morale: null }],
      body: `[@Ana Ruiz](person:${ana.id}) led the review. ${mark('communication +')} ${mark('readiness +')}\n\nLi was late. ${mark('delivery -')}`,
    });
    write({
      happenedOn: '2026-03-04',
      people: [{ personId: li.id, morale: null }],
      body: `[@Ana Ruiz](person:${ana.id}) is slow. ${mark('delivery -')}`,
    });
    write({
      happenedOn: '2026-03-05',
      kind: 'concern',
      people,
      body: `> [!private]\n> Tired. ${mark('motivation -')}`,
    });
    expect(read().feedback.map(({ text, marks }) => [text, marks.length])).toEqual([
      ['Ana Ruiz led the review.', 1],
    ]);
    write({ happenedOn: '2026-03-06', kind: 'recognition', people, body: 'Thanked her.' });
    expect(read().feedback).toEqual([]);
  });

  test('a conversation that was thrown away was none', () => {
    const { journal, write, people, mark, read } = openWithAna();
    write({
      happenedOn: '2026-03-01',
      kind: 'observation',
      people,
      body: `Well done. ${mark('ownership +')}`,
    });
    const talk = write({ happenedOn: '2026-03-02', people, body: 'Talked.' });
    expect(read().feedback).toEqual([]);
    trashEntry(journal, talk.id);
    expect(read().feedback).toHaveLength(1);
  });

  test('is settled by the word of the manager, which is remembered and can be taken back', () => {
    const { journal, write, people, mark, read, ana } = openWithAna();
    const note = write({
      happenedOn: '2026-03-01',
      kind: 'observation',
      people,
      body: `Well done. ${mark('ownership +')}`,
    });
    const [feedback] = read().feedback;
    const which = { personId: ana.id, entryId: note.id, paragraph: feedback?.paragraph ?? '' };
    settleFeedback(journal, which, 'said');
    settleFeedback(journal, which, 'left');
    expect(read().feedback).toEqual([]);
    expect(journal.db.all({ text: 'SELECT answer FROM feedback_answers', params: [] })).toEqual([
      { answer: 'left' },
    ]);
    settleFeedback(journal, which, null);
    expect(read().feedback).toHaveLength(1);
  });
});
