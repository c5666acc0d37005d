import { signalName } from '../export/evidence-groups.ts';
import { objectiveJson } from '../export/objectives.ts';
import type { DisclosedNote, Disclosure } from './document.ts';
import { ownerWords } from './words.ts';

/** The bundle for programs. The form is in docs/EXPORTS.md; the order of keys is part of it. */
export function disclosureJson(disclosure: Disclosure): string {
  const { input, choice, notes, counts, digest } = disclosure;
  const { person } = input;
  const numberOf = new Map(notes.map(({ entry, number }) => [entry.id as string, number]));
  const document = {
    format: 'handrail-disclosure',
    version: 1,
    madeAt: input.exportedAt,
    from: choice.from,
    to: choice.to,
    person: {
      name: person.name,
      relation: person.relation,
      role: person.role,
      level: person.level,
      team: person.team,
      pronouns: person.pronouns,
      startedOn: person.startedOn,
    },
    counts: {
      notes: counts.notes,
      partsOfOtherNotes: counts.parts,
      evidence: counts.evidence,
      objectives: counts.objectives,
      promises: counts.promises,
      pictures: counts.pictures,
    },
    leftOut: {
      privatePassages: choice.privateAsides ? 0 : counts.privateAsides,
      notesInTheTrash: counts.trashed,
    },
    notes: notes.map(({ number, entry, part }) => ({
      number,
      part,
      kind: entry.kind,
      happenedOn: entry.happenedOn,
      happenedTime: entry.happenedTime,
      title: entry.title,
      share: entry.share,
      morale: entry.morale,
      writtenAt: entry.writtenAt,
      updatedAt: entry.updatedAt,
      body: withNumbers(entry.body, numberOf),
    })),
    evidence: input.evidence.map((item) => ({
      note: numberOf.get(item.entryId) ?? null,
      signal: signalName(input.signals, item.signalId),
      polarity: item.polarity,
      happenedOn: item.happenedOn,
      text: item.text,
    })),
    objectives: input.objectives.map((objective) => {
      const { id: _, notes: told, ...rest } = objectiveJson(objective);
      return { ...rest, notes: told.flatMap((id) => numberOf.get(id) ?? []) };
    }),
    reviews: {
      sections: (input.packet?.sections ?? []).map(({ title, body }) => ({
        title,
        body: withNumbers(body, numberOf),
      })),
      remarks: (input.packet?.items ?? [])
        .filter(({ wording, remark }) => wording !== null || remark !== '')
        .map(({ entryId, source, wording, remark }) => ({
          note: numberOf.get(entryId) ?? null,
          happenedOn: source.happenedOn,
          wording,
          remark,
        })),
    },
    promises: (input.packet?.promises ?? []).map((promise) => ({
      note: numberOf.get(promise.entryId) ?? null,
      madeOn: promise.happenedOn,
      by: ownerWords(promise.owner, input),
      text: promise.text,
      dueOn: promise.dueOn,
      kept: promise.done,
    })),
    record: {
      digest: digest.value,
      digestHolds: digest.holds,
      terms: digest.terms,
      notes: notes.map(recordOf),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A citation names its note by the number that it has here: ids of notes stay in the journal. */
const withNumbers = (body: string, numberOf: ReadonlyMap<string, number>): string =>
  body.replace(/\bentry:([\w-]+)/g, (_, id: string) => `#note-${numberOf.get(id) ?? ''}`);

const recordOf = ({ number, entry, chain, problems, head, sealed }: DisclosedNote) => ({
  note: number,
  id: sealed === null ? null : entry.id,
  holds: problems.length === 0,
  problems,
  revisions: chain.map((link) => ({
    number: link.number,
    startedAt: link.startedAt,
    writtenAt: link.writtenAt,
    previousHash: link.previousHash,
    hash: link.hash,
  })),
  head,
  sealed,
});
