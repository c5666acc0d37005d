import type { HandedPersonPreview, HandoverPreview } from '../../../shared/contract/handover.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { HandedEntry, Handover } from '../../../shared/handover/index.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { findAttachment } from '../journal/attachments.ts';
import { entryRow } from '../journal/entries.ts';
import { handedHash, handedPerson } from '../journal/handovers.ts';
import { listPeople } from '../journal/people.ts';
import { newestRevision } from '../journal/revisions.ts';
import { listSignals } from '../journal/signals.ts';
import { listTemplates } from '../journal/templates.ts';

/** One name however it is written: case and accents make no other person. */
const nameKey = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** Who of the file is somebody of this journal without any doubt: by their id, or as was said before. */
export const knownPerson = (db: Db, originId: Id): Id | null =>
  handedPerson(db, originId) ?? db.value<Id>(sql`SELECT id FROM people WHERE id = ${originId}`) ?? null;

/** Notes of the file that this journal does not have. */
export const freshEntries = (db: Db, { entries }: Handover): HandedEntry[] =>
  entries.filter(({ id }) => entryRow(db, id) === undefined);

export const freshObjectives = (db: Db, { objectives }: Handover): Handover['objectives'] =>
  objectives.filter(({ id }) => db.value(sql`SELECT 1 FROM objectives WHERE id = ${id}`) === undefined);

/** Templates whose name and words this journal does not have yet. */
export function freshTemplates(db: Db, { templates }: Handover): Handover['templates'] {
  const here = listTemplates(db);
  return templates.filter(({ name, text }) => !here.some((one) => one.name === name && one.text === text));
}

/** Changed in the journal that it comes from, after it came here or went there. */
function isNewer(db: Db, { id, chain }: HandedEntry): boolean {
  const hash = chain.at(-1)?.hash;
  const known = handedHash(db, id);
  return hash !== known && (known !== undefined || newestRevision(db, id).hash !== hash);
}

export function previewHandover(db: Db, handover: Handover): HandoverPreview {
  const here = listPeople(db);
  const people = handover.people.map(({ id, chosen, draft }): HandedPersonPreview => {
    const known = knownPerson(db, id);
    const namesakes = here.filter(({ name }) => nameKey(name) === nameKey(draft.name));
    return {
      id,
      name: draft.name,
      relation: draft.relation,
      role: draft.role,
      chosen,
      known,
      namesakes: known === null ? namesakes.map((person) => person.id) : [],
    };
  });
  const signalNames = new Set(listSignals(db).map(({ name }) => name));
  const fresh = freshEntries(db, handover);
  const freshIds = new Set(fresh.map(({ id }) => id));
  return {
    by: handover.by,
    at: handover.at,
    choice: handover.choice,
    people,
    fresh: {
      notes: fresh.length,
      objectives: freshObjectives(db, handover).length,
      templates: freshTemplates(db, handover).length,
      signals: handover.signals.filter(({ name }) => !signalNames.has(name)).length,
      pictures: handover.pictures.filter(({ hash }) => findAttachment(db, hash) === undefined).length,
    },
    here: handover.entries.length - fresh.length,
    newer: handover.entries.filter((entry) => !freshIds.has(entry.id) && isNewer(db, entry)).length,
  };
}
