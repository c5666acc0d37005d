import { HandrailError } from '../../../shared/contract/errors.ts';
import type { HandoverTaken } from '../../../shared/contract/handover.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Handover } from '../../../shared/handover/index.ts';
import { withIds } from '../../../shared/markdown/index.ts';
import { addAttachment, findAttachment } from '../journal/attachments.ts';
import { entryRow } from '../journal/entries.ts';
import { keepHandedPerson, keepHandover, keepRecord } from '../journal/handovers.ts';
import { type Journal, timestamp } from '../journal/journal.ts';
import { keepObjective, linkEntry } from '../journal/objectives.ts';
import { addPerson, archivePerson, getPerson } from '../journal/people.ts';
import { addSignal, listSignals } from '../journal/signals.ts';
import { saveTemplate } from '../journal/templates.ts';
import { keepEntry } from '../journal/writing.ts';
import { freshEntries, freshObjectives, freshTemplates, knownPerson } from './preview.ts';

/** Who is meant here by an id of the file. */
type Ids = ReadonlyMap<Id, Id>;

/** Third parties come archived: they stand in notes, and not in the list of people that one works with. */
function takePeople(journal: Journal, { people }: Handover, decided: Ids): { ids: Ids; added: Id[] } {
  const { db } = journal;
  const ids = new Map<Id, Id>();
  const added: Id[] = [];
  for (const { id, chosen, draft } of people) {
    const known = knownPerson(db, id);
    const meant = known ?? decided.get(id);
    if (meant === undefined) {
      addPerson(journal, draft, id);
      if (!chosen) archivePerson(journal, id, true);
      if (chosen) added.push(id);
    }
    const here = getPerson(db, meant ?? id).id;
    if (here !== id) keepHandedPerson(db, id, here);
    ids.set(id, here);
  }
  return { ids, added };
}

/** By their names, since every journal has those that come with Handrail under ids of its own. */
function takeSignals(journal: Journal, { signals }: Handover): { ids: Ids; added: number } {
  const byName = new Map(listSignals(journal.db).map(({ name, id }) => [name, id]));
  let added = 0;
  const ids = new Map(
    signals.map(({ id, ...draft }) => {
      const here = byName.get(draft.name);
      if (here === undefined) added += 1;
      return [id, here ?? addSignal(journal, draft).id];
    }),
  );
  return { ids, added };
}

/** Each picture must be what its hash says: the bodies name it by that. */
function takePictures(journal: Journal, { pictures }: Handover): number {
  let added = 0;
  for (const { hash, base64 } of pictures) {
    if (findAttachment(journal.db, hash) !== undefined) continue;
    const taken = addAttachment(journal, Buffer.from(base64, 'base64'));
    if (taken.hash !== hash)
      throw new HandrailError('damaged', 'A picture of this handover was changed. Nothing was taken over.');
    added += 1;
  }
  return added;
}

function takeObjectives(journal: Journal, handover: Handover, people: Ids): number {
  const { db } = journal;
  const fresh = freshObjectives(db, handover);
  for (const { id, personId, states, notes } of fresh) {
    keepObjective(journal, { id, personId: people.get(personId) ?? personId, states });
    for (const note of notes) if (entryRow(db, note) !== undefined) linkEntry(journal, id, note, true);
  }
  return fresh.length;
}

/**
 * Takes over what this journal does not have yet, in one transaction. What is here already stays as it is, so that the
 * same file taken over twice adds nothing.
 * @param decided who of the file is who of this journal, as the manager said
 * @throws HandrailError `not-found` (nobody is that person here), `damaged`, `disk-full`; nothing was changed then
 */
export function takeHandover(
  journal: Journal,
  handover: Handover,
  decided: Ids,
  progress: (done: number, total: number) => void = () => {},
): HandoverTaken {
  const { db } = journal;
  return db.transaction(() => {
    const pictures = takePictures(journal, handover);
    const people = takePeople(journal, handover, decided);
    const signals = takeSignals(journal, handover);
    const fresh = freshEntries(db, handover);
    if (fresh.length > 0)
      keepHandover(db, {
        id: handover.id,
        by: handover.by,
        at: handover.at,
        takenAt: timestamp(journal),
      });
    for (const [done, entry] of fresh.entries()) {
      keepEntry(journal, {
        ...entry,
        draft: {
          ...entry.draft,
          body: withIds(entry.draft.body, (kind, id) => (kind === 'person' ? people : signals).ids.get(id)),
          people: entry.draft.people.map(({ personId, morale }) => ({
            personId: people.ids.get(personId) ?? personId,
            morale,
          })),
        },
      });
      keepRecord(db, handover.id, entry);
      if (done % 50 === 0) progress(done, fresh.length);
    }
    const objectives = takeObjectives(journal, handover, people.ids);
    const templates = freshTemplates(db, handover);
    for (const draft of templates) saveTemplate(journal, null, draft);
    return {
      people: people.added.length,
      notes: fresh.length,
      objectives,
      templates: templates.length,
      signals: signals.added,
      pictures,
      firstPersonId: people.added[0] ?? null,
    };
  });
}
