import { isConversation } from '../../../shared/domain/entries.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { attributeEvidence, leadershipId, readBody } from '../../../shared/markdown/index.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type EntryRow, entryColumns, toDraft } from './entries.ts';
import { hashFields } from './hashing.ts';

interface Derived {
  people: { personId: Id; morale: number | null }[];
  mentions: Id[];
  marks: { signalId: Id; polarity: string }[];
  evidence: { personId: Id; signalId: Id; polarity: string; private: boolean; text: string }[];
  commitments: {
    position: number;
    owner: string;
    ownerPersonId: Id | null;
    dueOn: string | null;
    done: boolean;
    private: boolean;
    text: string;
    people: Id[];
  }[];
}

const dueKey = (dueOn: string | null): string => dueOn ?? '9999-99-99';

/**
 * What every mark, mention and task item has in its source, however it is escaped. Most text that is typed has none of
 * it and need not be parsed to be saved.
 */
export const mayDerive = /person|signal|&|\[[ \t\r\nxX]\]/i;

/** What an entry's body and people say, before it is known which ids exist. */
function derive(row: EntryRow): Derived {
  const draft = toDraft(row);
  if (!mayDerive.test(draft.body)) {
    return { people: draft.people, mentions: [], marks: [], evidence: [], commitments: [] };
  }
  const reading = readBody(draft.body);
  const people = draft.people.map((person) => person.personId);
  return {
    people: draft.people,
    mentions: [...new Set(reading.mentions.map((mention) => mention.personId))].filter(
      (id) => id !== leadershipId,
    ),
    marks: reading.marks.map(({ signalId, polarity }) => ({ signalId, polarity })),
    evidence: attributeEvidence(reading, people).map(({ paragraph: _, ...evidence }) => evidence),
    commitments: reading.commitments.map((commitment) => {
      const ownerPersonId = commitment.owner.kind === 'person' ? commitment.owner.personId : null;
      return {
        position: commitment.position,
        owner: commitment.owner.kind,
        ownerPersonId,
        dueOn: commitment.dueOn,
        done: commitment.done,
        private: commitment.private,
        text: commitment.text,
        people: [...new Set(ownerPersonId === null ? people : [...people, ownerPersonId])],
      };
    }),
  };
}

/** Ids of another journal can stand in a body that was pasted; they name nobody here. */
class KnownIds {
  readonly #db: Db;
  readonly #people = new Map<Id, boolean>();
  readonly #signals = new Map<Id, boolean>();

  constructor(db: Db) {
    this.#db = db;
  }

  person(id: Id): boolean {
    return this.#known(this.#people, id, () => this.#db.value(sql`SELECT 1 FROM people WHERE id = ${id}`));
  }

  signal(id: Id): boolean {
    return this.#known(this.#signals, id, () => this.#db.value(sql`SELECT 1 FROM signals WHERE id = ${id}`));
  }

  #known(cache: Map<Id, boolean>, id: Id, look: () => unknown): boolean {
    const known = cache.get(id) ?? look() !== undefined;
    cache.set(id, known);
    return known;
  }
}

function insert(db: Db, row: EntryRow, derived: Derived): void {
  const ids = new KnownIds(db);
  const { seq } = row;
  for (const { personId, morale } of derived.people) {
    if (!ids.person(personId)) continue;
    db.run(sql`INSERT INTO entry_people(person_id, seq, kind, conversation, morale)
      VALUES (${personId}, ${seq}, ${row.kind}, ${isConversation(row.kind)}, ${morale})`);
  }
  for (const personId of derived.mentions.filter((id) => ids.person(id))) {
    db.run(sql`INSERT INTO mentions(person_id, seq) VALUES (${personId}, ${seq})`);
  }
  derived.marks.forEach((mark, position) => {
    if (!ids.signal(mark.signalId)) return;
    db.run(sql`INSERT INTO marks(seq, position, signal_id, polarity)
      VALUES (${seq}, ${position}, ${mark.signalId}, ${mark.polarity})`);
  });
  derived.evidence.forEach((evidence, position) => {
    if (!ids.person(evidence.personId) || !ids.signal(evidence.signalId)) return;
    db.run(sql`INSERT INTO evidence(seq, position, person_id, signal_id, polarity, private, text)
      VALUES (${seq}, ${position}, ${evidence.personId}, ${evidence.signalId}, ${evidence.polarity},
        ${evidence.private}, ${evidence.text})`);
  });
  for (const commitment of derived.commitments) {
    const owned = commitment.ownerPersonId !== null && ids.person(commitment.ownerPersonId);
    const owner = commitment.owner === 'person' && !owned ? 'me' : commitment.owner;
    db.run(sql`INSERT INTO commitments(seq, position, owner, owner_person_id, due_on, done, private, text)
      VALUES (${seq}, ${commitment.position}, ${owner}, ${owned ? commitment.ownerPersonId : null},
        ${commitment.dueOn}, ${commitment.done}, ${commitment.private}, ${commitment.text})`);
    for (const personId of commitment.people.filter((id) => ids.person(id))) {
      db.run(sql`INSERT INTO commitment_people(person_id, done, due_key, seq, position)
        VALUES (${personId}, ${commitment.done}, ${dueKey(commitment.dueOn)}, ${seq}, ${commitment.position})`);
    }
  }
}

/** Takes out what was derived from the entry at this order key. */
export function forgetDerived(db: Db, seq: number): void {
  db.run(sql`DELETE FROM entry_people WHERE seq = ${seq}`);
  db.run(sql`DELETE FROM mentions WHERE seq = ${seq}`);
  db.run(sql`DELETE FROM marks WHERE seq = ${seq}`);
  db.run(sql`DELETE FROM evidence WHERE seq = ${seq}`);
  db.run(sql`DELETE FROM commitment_people WHERE seq = ${seq}`);
  db.run(sql`DELETE FROM commitments WHERE seq = ${seq}`);
}

/**
 * Brings the derived rows of an entry up to date. Typing in plain text derives the same as before, which is noticed by
 * a hash, so that nothing is written then.
 * @returns true if anything but the entry itself changed
 */
export function deriveEntry(db: Db, row: EntryRow): boolean {
  const derived: Derived | null = row.trashed_at === null ? derive(row) : null;
  const hash = derived === null ? '' : hashFields([String(row.seq), row.kind, JSON.stringify(derived)]);
  if (hash === row.derived_hash) return false;
  if (row.derived_hash !== '') forgetDerived(db, row.seq);
  if (derived !== null) insert(db, row, derived);
  db.run(sql`UPDATE entries SET derived_hash = ${hash} WHERE seq = ${row.seq}`);
  return true;
}

/** Derives everything anew from the entries; for repair, and for migrations that change what is derived. */
export function rebuildDerived(db: Db): void {
  db.transaction(() => {
    for (const table of [
      sql`entry_people`,
      sql`mentions`,
      sql`marks`,
      sql`evidence`,
      sql`commitment_people`,
      sql`commitments`,
    ]) {
      db.run(sql`DELETE FROM ${table}`);
    }
    const keys = db.all<{ seq: number }>(sql`SELECT seq FROM entries ORDER BY seq`);
    for (const { seq } of keys) {
      const row = db.get<EntryRow>(sql`SELECT ${entryColumns} FROM entries WHERE seq = ${seq}`);
      if (row !== undefined) deriveEntry(db, { ...row, derived_hash: '' });
    }
    db.run(sql`INSERT OR IGNORE INTO search_pending(seq) SELECT seq FROM entries`);
  });
}
