import type { ExportFile, ExportPart } from '../../../shared/contract/exports.ts';
import type { EntryDraft } from '../../../shared/domain/entries.ts';
import { exportJson } from './journal-exports.ts';
import { ladderJson } from './journal-frameworks.ts';
import type { JournalInput } from './journal-input.ts';
import { objectiveJson } from './objectives.ts';
import { completeJournal } from './words.ts';

/** The whole journal as one JSON file, so that nobody is ever locked in. The form is in docs/EXPORTS.md. */
export function journalJson(input: JournalInput): ExportFile[] {
  const document = {
    format: 'handrail-journal-export',
    version: 1,
    note: completeJournal,
    exportedAt: input.exportedAt,
    counts: {
      people: input.people.length,
      signals: input.signals.length,
      entries: input.entries.length,
      evidence: input.evidence,
      pictures: input.pictures.length,
      objectives: input.objectives.length,
    },
    people: input.people.map((person) => ({
      id: person.id,
      name: person.name,
      initials: person.initials,
      colour: person.colour,
      relation: person.relation,
      role: person.role,
      team: person.team,
      level: person.level,
      pronouns: person.pronouns,
      startedOn: person.startedOn,
      rhythmDays: person.rhythmDays,
      createdAt: person.createdAt,
      updatedAt: person.updatedAt,
      archivedAt: person.archivedAt,
    })),
    signals: input.signals.map((signal) => ({
      id: signal.id,
      name: signal.name,
      family: signal.family,
      description: signal.description,
      position: signal.position,
      archivedAt: signal.archivedAt,
    })),
    entries: input.entries.map((entry) => ({
      id: entry.id,
      ...draftOf(entry),
      pinned: entry.pinned,
      writtenAt: entry.writtenAt,
      updatedAt: entry.updatedAt,
      trashedAt: entry.trashedAt,
      revision: entry.revision,
      revisions: entry.revisions.map((revision) => ({
        number: revision.number,
        startedAt: revision.startedAt,
        writtenAt: revision.writtenAt,
        previousHash: revision.previousHash,
        hash: revision.hash,
        ...draftOf(revision.draft),
      })),
    })),
    objectives: input.objectives.map((objective) => ({
      personId: objective.personId,
      ...objectiveJson(objective),
      removedAt: objective.removedAt,
    })),
    feedbackAnswers: input.feedbackAnswers,
    cycles: input.cycles.map(({ id, name, from, to, people }) => ({ id, name, from, to, people })),
    packets: input.packets.map(({ personId, cycleId, cycle, sections, items }) => ({
      personId,
      cycleId,
      cycle,
      sections: sections.map(({ id, title, prompt, body, updatedAt, removedAt }) => ({
        id,
        title,
        prompt,
        body,
        updatedAt,
        removedAt,
      })),
      items: items.map((item) => ({
        id: item.id,
        entryId: item.entryId,
        quote: item.quote,
        marks: item.marks,
        wording: item.wording,
        remark: item.remark,
        share: item.share,
        pickedAt: item.pickedAt,
        updatedAt: item.updatedAt,
        removedAt: item.removedAt,
      })),
    })),
    packetOutline: input.packetOutline,
    frameworks: input.frameworks.map((framework) => ({
      id: framework.id,
      ...ladderJson(framework),
      addedAt: framework.addedAt,
      removedAt: framework.removedAt,
    })),
    levelChoices: input.levelChoices,
    savedSearches: input.savedSearches.map(({ id, name, query }) => ({ id, name, query })),
    exports: input.exports.map(exportJson),
    handovers: input.handovers.map(({ id, by, at, takenAt, entries }) => ({
      ...{ id, by, at, takenAt },
      entries: entries.map(({ id: entryId, whole, chain, draft }) => ({ entryId, whole, chain, draft })),
    })),
    handedPeople: input.handedPeople,
    templates: input.templates.map(({ id, name, kind, text, origin }) => ({ id, name, kind, text, origin })),
  };
  return [{ path: 'handrail-journal.json', parts: withPictures(document, input.pictures) }];
}

/** The document with the pictures as its last key, whose bytes are put in where they are written. */
function withPictures(document: object, pictures: JournalInput['pictures']): ExportPart[] {
  const text = JSON.stringify({ ...document, pictures: [] }, null, 2);
  if (pictures.length === 0) return [`${text}\n`];
  const open = text.slice(0, text.lastIndexOf(']'));
  return [
    open,
    ...pictures.flatMap(({ hash, type, width, height }, index): ExportPart[] => [
      `${index === 0 ? '' : ','}\n    ${JSON.stringify({ hash, type, width, height }).slice(0, -1)},"base64":"`,
      { picture: hash, as: 'base64' },
      '"}',
    ]),
    '\n  ]\n}\n',
  ];
}

const draftOf = (draft: EntryDraft) => ({
  kind: draft.kind,
  happenedOn: draft.happenedOn,
  happenedTime: draft.happenedTime,
  title: draft.title,
  share: draft.share,
  people: draft.people.map(({ personId, morale }) => ({ personId, morale })),
  body: draft.body,
});
