import type { Id } from '../../../shared/domain/values.ts';
import { hashesIn } from '../../../shared/markdown/index.ts';
import { groupBySignal, signalName } from './evidence-groups.ts';
import type { RedactedInput } from './input.ts';
import { objectiveJson } from './objectives.ts';
import type { ExportPacket } from './packet.ts';
import type { ExportPicture } from './pictures.ts';

/** One person over a span of days for programs. The form is in docs/EXPORTS.md; the order of keys is part of it. */
export function personJson(input: RedactedInput): string {
  const { person, entries, evidence } = input;
  const named = new Set<Id>(entries.flatMap((entry) => entry.people));
  const document = {
    format: 'handrail-person-export',
    version: 2,
    exportedAt: input.exportedAt,
    from: input.from,
    to: input.to,
    person: {
      id: person.id,
      name: person.name,
      relation: person.relation,
      role: person.role,
      level: person.level,
      team: person.team,
      pronouns: person.pronouns,
      startedOn: person.startedOn,
    },
    counts: { entries: entries.length, evidence: evidence.length, objectives: input.objectives.length },
    people: [...named].sort().map((id) => ({ id, name: input.people.get(id)?.name ?? null })),
    signals: groupBySignal(evidence, input.signals).map((group) => ({
      id: group.signalId,
      name: group.name,
      family: input.signals.get(group.signalId)?.family ?? null,
      strengths: group.strengths.length,
      concerns: group.concerns.length,
      neutral: group.neutral.length,
    })),
    packet: input.packet === null ? null : packetJson(input.packet, input),
    evidence: evidence.map((item) => ({
      entryId: item.entryId,
      signalId: item.signalId,
      signal: signalName(input.signals, item.signalId),
      polarity: item.polarity,
      happenedOn: item.happenedOn,
      kind: item.kind,
      title: item.title,
      text: item.text,
    })),
    entries: entries.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      happenedOn: entry.happenedOn,
      happenedTime: entry.happenedTime,
      title: entry.title,
      share: entry.share,
      morale: entry.morale,
      people: entry.people,
      writtenAt: entry.writtenAt,
      updatedAt: entry.updatedAt,
      revisions: entry.revisions.map(({ number, startedAt, writtenAt }) => ({
        number,
        startedAt,
        writtenAt,
      })),
      body: entry.body,
    })),
    objectives: input.objectives.map(objectiveJson),
    pictures: [...hashesShown(input)].sort().flatMap((hash) => {
      const picture = input.pictures.get(hash);
      return picture === undefined ? [] : [pictureOf(picture)];
    }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const hashesShown = ({ entries, packet }: RedactedInput): Set<string> =>
  new Set([...(packet?.sections ?? []), ...entries].flatMap(({ body }) => [...hashesIn(body)]));

const packetJson = (packet: ExportPacket, { signals }: RedactedInput) => ({
  cycle: packet.cycle,
  sections: packet.sections.map(({ title, body }) => ({ title, body })),
  items: packet.items.map((item) => ({
    id: item.id,
    entryId: item.entryId,
    happenedOn: item.source.happenedOn,
    kind: item.source.kind,
    title: item.source.title,
    // Never the quote behind a wording: it may have been reworded because of what it says.
    text: item.wording ?? item.quote,
    reworded: item.wording !== null,
    remark: item.remark,
    marks: item.marks.map(({ signalId, polarity }) => ({
      signalId,
      signal: signalName(signals, signalId),
      polarity,
    })),
    share: item.share ?? item.source.share,
    writtenAt: item.writtenAt,
    updatedAt: item.updatedAt,
  })),
  promises: packet.promises.map(({ entryId, owner, text, dueOn, done, happenedOn }) => ({
    entryId,
    owner,
    text,
    dueOn,
    done,
    happenedOn,
  })),
  morale: packet.morale.map(({ happenedOn, morale }) => ({ happenedOn, morale })),
  withNotes: packet.withNotes,
});

const pictureOf = ({ hash, type, width, height, base64 }: ExportPicture) => ({
  hash,
  type,
  width,
  height,
  base64,
});
