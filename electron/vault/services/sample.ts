import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import type { PersonKey, SampleJournal, SampleObjective } from '../../../shared/sample/index.ts';
import { timeline } from '../journal/entries.ts';
import { saveFramework, setCompetencySignals } from '../journal/frameworks.ts';
import type { Journal } from '../journal/journal.ts';
import { addObjective, linkEntry, setObjectiveStatus, updateObjective } from '../journal/objectives.ts';
import { addPerson, listPeople } from '../journal/people.ts';
import { rebuildIndex } from '../journal/search-index.ts';
import { addSignal, listSignals } from '../journal/signals.ts';
import { createEntry, pinEntry } from '../journal/writing.ts';

/** Entries between two places where requests get in. */
const batch = 25;

/** Sets the objectives as they became what they are; each state was written in the morning of its day. */
function addObjectives(
  journal: Journal,
  objectives: readonly SampleObjective[],
  people: Readonly<Record<PersonKey, Id>>,
): void {
  for (const { key, states, notes } of objectives) {
    let id: Id | null = null;
    for (const { on, draft, status } of states) {
      const then = { ...journal, clock: { now: () => Date.parse(`${on}T08:00:00Z`) } };
      if (id === null) id = addObjective(then, people[key], draft).id;
      else updateObjective(then, id, draft);
      if (status !== 'open') setObjectiveStatus(then, id, status);
    }
    const since = states[0]?.on ?? '';
    const until = states.findLast(({ status }) => status !== 'open')?.on ?? '9999';
    const career = timeline(journal.db, { personId: people[key], kind: 'career', cursor: null, limit: 20 })
      .items.filter(({ happenedOn }) => happenedOn >= since && happenedOn <= until)
      .slice(0, notes);
    for (const entry of career) if (id !== null) linkEntry(journal, id, entry.id, true);
  }
}

/** The example ladder, with the signals of each competency as the invented manager set them. */
function addLadder(
  journal: Journal,
  { ladder, ladderSignals }: SampleJournal,
  signals: Readonly<Record<string, Id>>,
): void {
  for (const { id, name } of saveFramework(journal, null, ladder).competencies) {
    const ids = (ladderSignals[name] ?? []).flatMap((signal) => signals[signal] ?? []);
    setCompetencySignals(journal, id, ids);
  }
}

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
  addObjectives(journal, sample.objectives, people);
  addLadder(journal, sample, signals);
  rebuildIndex(db);
}
