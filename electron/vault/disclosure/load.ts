import type { DisclosureChoice } from '../../../shared/contract/disclosure.ts';
import { canonicalDraft } from '../../../shared/domain/hash-chain.ts';
import { objectivesOfSpan } from '../../../shared/domain/objectives.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { ChainLink } from '../../../shared/handover/index.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import type { ExportEntry, ExportInput } from '../export/input.ts';
import { loadObjectives } from '../export/load-objectives.ts';
import { loadPromises } from '../export/load-packet.ts';
import { type PersonEntryRow, toExportEntry } from '../export/load-person.ts';
import type { ExportPacket } from '../export/packet.ts';
import { journalPictures } from '../export/pictures.ts';
import { findCycle } from '../journal/cycles.ts';
import { entryColumns, toDraft } from '../journal/entries.ts';
import { listEvidence, orderKeySpan } from '../journal/evidence.ts';
import { datedItems } from '../journal/packet-items.ts';
import { listSections } from '../journal/packet-sections.ts';
import { packetCycles } from '../journal/packets.ts';
import { getPerson, listPeople } from '../journal/people.ts';
import { chainOf } from '../journal/revisions.ts';
import { listSignals } from '../journal/signals.ts';
import { checkChain, readDigest } from '../journal/verify.ts';
import { nameFinder } from './name-finder.ts';
import { partsNaming, wholeText } from './parts.ts';

/** A note's hash chain as it was found. */
export interface NoteRecord {
  chain: ChainLink[];
  /** Sentences; empty where it holds. */
  problems: string[];
  /** What its newest revision sealed: the exact text that its hash is of. */
  sealed: string;
}

/** Everything that the journal holds about a person, before anything is left out or replaced. */
export interface DisclosureSource {
  /** Notes with whole bodies, and of the notes of others the paragraphs that name the person. */
  input: ExportInput;
  /** Notes of others. */
  parts: ReadonlySet<Id>;
  records: ReadonlyMap<Id, NoteRecord>;
  privateAsides: number;
  trashed: number;
  /** The digest of the journal, the terms that it is the sum of, and whether it is. */
  digest: { value: string; terms: string[]; holds: boolean };
}

interface Row extends PersonEntryRow {
  /** 1 where the person belongs to the note. */
  own: 0 | 1;
}

/** Every note of the span, the trash too, since a name may stand in any of them. */
function rowsQuery({ personId, from, to }: DisclosureChoice): Sql {
  const { first, end } = orderKeySpan(from, to);
  return sql`SELECT ${entryColumns}, entry_people.morale,
      EXISTS (SELECT 1 FROM json_each(entries.people) WHERE json_extract(value, '$.personId') = ${personId}) AS own
    FROM entries LEFT JOIN entry_people ON entry_people.seq = entries.seq AND person_id = ${personId}
    WHERE entries.seq >= ${first} AND entries.seq < ${end} ORDER BY entries.seq`;
}

/** Its terms in their own order, so that it does not tell which note is which. */
function digestOf(db: Db): DisclosureSource['digest'] {
  const digest = readDigest(db);
  return { ...digest, terms: digest.terms.sort() };
}

/** What was written about the person for reviews, each part under its cycle, and its private asides. */
function writtenForReviews(
  db: Db,
  { personId, privateAsides: wanted }: DisclosureChoice,
): Pick<ExportPacket, 'sections' | 'items'> & { privateAsides: number } {
  const cycleIds = packetCycles(db, personId);
  let privateAsides = 0;
  const sections = cycleIds.flatMap((cycleId) => {
    const cycle = findCycle(db, cycleId)?.name ?? cycleId;
    return listSections(db, { personId, cycleId }).flatMap(({ title, body }) => {
      const text = wholeText(body, wanted);
      privateAsides += text.privateAsides;
      return body.trim() === '' ? [] : [{ title: `${cycle}: ${title}`, body: text.body }];
    });
  });
  const items = cycleIds.flatMap((cycleId) => datedItems(db, { personId, cycleId }));
  return { sections, items, privateAsides };
}

/**
 * @param now UTC ISO time
 * @throws HandrailError `not-found`
 */
export function loadDisclosure(db: Db, choice: DisclosureChoice, now: string): DisclosureSource {
  const person = getPerson(db, choice.personId);
  const people = listPeople(db);
  const names = nameFinder(person, people);
  const entries: ExportEntry[] = [];
  const parts = new Set<Id>();
  const records = new Map<Id, NoteRecord>();
  let [privateAsides, trashed] = [0, 0];
  for (const row of db.iterate<Row>(rowsQuery(choice))) {
    const about = partsNaming(toDraft(row), row.own === 1, names, choice.privateAsides);
    if (about === null) continue;
    if (row.trashed_at !== null) {
      trashed += 1;
      continue;
    }
    privateAsides += about.privateAsides;
    if (about.body === null) continue;
    const chain = chainOf(db, row.id);
    const revisions = chain.map(({ number, startedAt, writtenAt }) => ({ number, startedAt, writtenAt }));
    entries.push({ ...toExportEntry(row, revisions), body: about.body, title: about.title });
    if (row.own === 0) parts.add(row.id);
    const { problems } = checkChain(db, row);
    records.set(row.id, { chain, problems, sealed: canonicalDraft(toDraft(row)) });
  }
  const { personId, from, to } = choice;
  const shown = <T extends { private: boolean }>(items: readonly T[]): T[] =>
    choice.privateAsides ? items.map((item) => ({ ...item, private: false })) : [...items];
  const promises = loadPromises(db, personId, { from, to }).filter(
    (promise) => choice.privateAsides || !promise.private,
  );
  const { sections, items, privateAsides: privateInReviews } = writtenForReviews(db, choice);
  return {
    input: {
      exportedAt: now,
      from: from ?? entries[0]?.happenedOn ?? now.slice(0, 10),
      to: to ?? now.slice(0, 10),
      person,
      people: new Map(people.map((one) => [one.id, one])),
      signals: new Map(listSignals(db).map((signal) => [signal.id, signal])),
      entries,
      evidence: shown(listEvidence(db, { personId, from, to, signalId: null, limit: -1 })),
      competencies: new Map(),
      elsewhere: [],
      pictures: journalPictures(db),
      objectives: objectivesOfSpan(loadObjectives(db, personId), from, to),
      packet: {
        cycle: '',
        sections,
        items,
        promises: shown(promises),
        morale: entries.flatMap(({ happenedOn, morale }) =>
          morale === null ? [] : [{ happenedOn, morale }],
        ),
        withNotes: true,
      },
    },
    parts,
    records,
    privateAsides: privateAsides + privateInReviews,
    trashed,
    digest: digestOf(db),
  };
}
