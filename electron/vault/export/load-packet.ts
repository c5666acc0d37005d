import type { ShareLevel } from '../../../shared/domain/entries.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import { readBody } from '../../../shared/markdown/index.ts';
import type { PacketKey } from '../../../shared/packet/packet.ts';
import { shareOfBlock } from '../../../shared/packet/source.ts';
import type { Span } from '../../../shared/review/cycles.ts';
import type { Db } from '../database/database.ts';
import { type CommitmentRow, commitmentsOfSpanQuery, toCommitment } from '../journal/commitments.ts';
import { findCycle } from '../journal/cycles.ts';
import { listMorale } from '../journal/evidence.ts';
import { notFound } from '../journal/journal.ts';
import { datedItems } from '../journal/packet-items.ts';
import { listSections } from '../journal/packet-sections.ts';
import type { ExportSource } from './input.ts';
import { loadSources } from './load-sources.ts';
import type { ExportPacket, ExportPromise } from './packet.ts';

/** Both days are inside; null where the span is open at that end. */
type OpenSpan = Record<keyof Span, LocalDate | null>;

/** Who may see each promise of a note. */
function sharesOf({ body, share }: ExportSource): ShareLevel[] {
  const { commitments, blocks } = readBody(body);
  return commitments.map(({ block }) => shareOfBlock(blocks[block]?.share ?? null, share));
}

/** Promises of the span by the person, or to them in a note about them; those of others in the same note are not. */
export function loadPromises(db: Db, personId: Id, { from, to }: OpenSpan): ExportPromise[] {
  const promises = db
    .all<CommitmentRow>(commitmentsOfSpanQuery(personId, from, to))
    .map(toCommitment)
    .filter(({ owner }) => owner.kind !== 'person' || owner.personId === personId);
  const notes = loadSources(
    db,
    promises.map(({ entryId }) => entryId),
  );
  const shares = new Map(notes.map((note) => [note.id, sharesOf(note)]));
  return promises.map((promise) => ({
    ...promise,
    share: shares.get(promise.entryId)?.[promise.position] ?? 'me',
  }));
}

/**
 * The review of one person over a cycle, complete: nothing is left out yet.
 * @throws HandrailError `not-found` where there is no such cycle
 */
export function loadPacket(db: Db, { from, to, ...key }: PacketKey & Span, withNotes: boolean): ExportPacket {
  const cycle = findCycle(db, key.cycleId);
  if (cycle === null) throw notFound('cycle');
  return {
    cycle: cycle.name,
    sections: listSections(db, key)
      .filter(({ body }) => body.trim() !== '')
      .map(({ title, body }) => ({ title, body })),
    items: datedItems(db, key),
    promises: loadPromises(db, key.personId, { from, to }),
    morale: listMorale(db, key.personId)
      .filter(({ happenedOn }) => happenedOn >= from && happenedOn <= to)
      .map(({ happenedOn, morale }) => ({ happenedOn, morale })),
    withNotes,
  };
}
