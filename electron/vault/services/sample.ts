import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import type { PersonKey } from '../../../shared/sample/index.ts';
import { timeline } from '../journal/entries.ts';
import type { Journal } from '../journal/journal.ts';
import { addPerson, listPeople } from '../journal/people.ts';
import { rebuildIndex } from '../journal/search-index.ts';
import { addSignal, listSignals } from '../journal/signals.ts';
import { createEntry, pinEntry } from '../journal/writing.ts';

/** Entries between two places where requests get in. */
const batch = 25;

/**
 * Fills an empty journal with the invented one. Every note counts as written on the evening of its day.
 * @throws HandrailError `already-exists` where the journal holds anything
 */
export async function fillSample(
  journal: Journal,
  today: LocalDate,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const { db } = journal;
  const written = timeline(db, { personId: null, kind: null, cursor: null, limit: 1 }).items.length;
  if (written > 0 || listPeople(db).length > 0) {
    throw new HandrailError('already-exists', 'Only an empty journal can be filled with the sample.');
  }
  const { generateSampleJournal, renderBody } = await import('../../../shared/sample/index.ts');
  const sample = generateSampleJournal({ today });
  const signals: Record<string, Id> = {};
  const people = {} as Record<PersonKey, Id>;
  db.transaction(() => {
    for (const { key, ...draft } of sample.people) people[key] = addPerson(journal, draft).id;
    for (const { id, name } of listSignals(db)) signals[name] = id;
    for (const draft of sample.signals) signals[draft.name] ??= addSignal(journal, draft).id;
  });
  for (let done = 0; done < sample.entries.length; done += batch) {
    db.transaction(() => {
      for (const { pinned, ...entry } of sample.entries.slice(done, done + batch)) {
        const evening = Date.parse(`${entry.happenedOn}T${entry.happenedTime ?? '17:00'}:00Z`) + 20 * 60_000;
        const then = { ...journal, clock: { now: () => Math.min(evening, journal.clock.now()) } };
        const { id } = createEntry(then, {
          ...entry,
          body: renderBody(entry.body, { people, signals }),
          people: entry.people.map(({ key, morale }) => ({ personId: people[key], morale })),
        }).entry;
        if (pinned) pinEntry(then, id, true);
      }
    });
    progress(Math.min(done + batch, sample.entries.length), sample.entries.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  rebuildIndex(db);
}
