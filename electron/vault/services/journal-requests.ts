import type { JournalArea } from '../../../shared/contract/events.ts';
import type { journalRequests } from '../../../shared/contract/journal.ts';
import type { Handlers } from '../../../shared/contract/requests.ts';
import type { Entry } from '../../../shared/domain/entries.ts';
import { listCommitments } from '../journal/commitments.ts';
import { getEntry, headings, timeline, titles, toEntry, trashedRows } from '../journal/entries.ts';
import { countEvidence, listEvidence, listMorale } from '../journal/evidence.ts';
import { addPerson, archivePerson, listPeople, updatePerson } from '../journal/people.ts';
import { getRevision, listRevisionChanges, listRevisions } from '../journal/revisions.ts';
import { addSignal, archiveSignal, listSignals, updateSignal } from '../journal/signals.ts';
import { proveChain } from '../journal/verify.ts';
import {
  createEntry,
  pinEntry,
  restoreEntry,
  saveEntry,
  saveTaskChange,
  saveTaskDone,
  trashEntry,
  type Written,
} from '../journal/writing.ts';
import type { Services } from './open-journal.ts';

/** People, signals, entries, evidence and commitments. */
export function journalHandlers(services: Services): Handlers<keyof typeof journalRequests> {
  const { open, changed } = services;

  /** Tells what a write touched; people and signals only where their counts can have changed. */
  const told = (written: Written, also: JournalArea[] = []): Entry => {
    const derived: JournalArea[] = written.derived ? ['people', 'signals'] : [];
    if (written.changed) changed(['entries', ...derived, ...also], written.entry.id);
    return written.entry;
  };
  const after = <T>(value: T, areas: JournalArea[]): T => {
    changed(areas, null);
    return value;
  };

  return {
    'people.list': () => listPeople(open().db),
    'people.add': ({ draft }) => after(addPerson(open(), draft), ['people']),
    'people.update': ({ id, draft }) => after(updatePerson(open(), id, draft), ['people']),
    'people.archive': ({ id, archived }) => after(archivePerson(open(), id, archived), ['people']),

    'signals.list': () => listSignals(open().db),
    'signals.add': ({ draft }) => after(addSignal(open(), draft), ['signals']),
    'signals.update': ({ id, draft }) => after(updateSignal(open(), id, draft), ['signals']),
    'signals.archive': ({ id, archived }) => after(archiveSignal(open(), id, archived), ['signals']),

    'entries.create': ({ id, draft }) => told(createEntry(open(), draft, id)),
    'entries.get': ({ id }) => getEntry(open().db, id),
    'entries.save': ({ id, baseRevision, baseVersion, draft }) =>
      told(saveEntry(open(), id, { revision: baseRevision, version: baseVersion }, draft)),
    'entries.pin': ({ id, pinned }) => told(pinEntry(open(), id, pinned)),
    'entries.setTaskDone': ({ id, baseRevision, baseVersion, position, done }) =>
      told(saveTaskDone(open(), id, { revision: baseRevision, version: baseVersion }, position, done)),
    'entries.changeTask': ({ id, baseRevision, baseVersion, position, change }) =>
      told(saveTaskChange(open(), id, { revision: baseRevision, version: baseVersion }, position, change)),
    'entries.trash': ({ id }) => told(trashEntry(open(), id), ['trash']),
    'entries.restore': ({ id }) => told(restoreEntry(open(), id), ['trash']),
    'entries.timeline': (input) => timeline(open().db, input),
    'entries.trashed': () => trashedRows(open().db).map(toEntry),
    'entries.titles': ({ limit }) => titles(open().db, limit),
    'entries.headings': ({ ids }) => headings(open().db, ids),
    'entries.revisions': ({ id }) => listRevisions(open().db, id),
    'entries.revisionChanges': ({ id, newest, limit }) => listRevisionChanges(open().db, id, newest, limit),
    'entries.proof': ({ id }) => proveChain(open().db, id),
    'entries.revision': ({ id, number }) => getRevision(open().db, id, number),

    'evidence.list': (input) => listEvidence(open().db, input),
    'evidence.counts': ({ personId, from }) => countEvidence(open().db, personId, from),
    'evidence.morale': ({ personId }) => listMorale(open().db, personId),
    'commitments.list': (input) => listCommitments(open().db, input),
  };
}
