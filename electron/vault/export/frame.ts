import type { ExportInput, RedactedInput } from './input.ts';

/**
 * The same export without a word of the journal but the person's name: what a format writes by itself. It is made anew
 * rather than by the code that redacts, so that what the redaction passes over is not taken for the format's own.
 */
export function frameOf({ person, packet, ...input }: ExportInput): RedactedInput {
  const frame: ExportInput = {
    exportedAt: input.exportedAt,
    from: input.from,
    to: input.to,
    person: { ...person, initials: '', role: '', team: '', level: '', pronouns: '' },
    people: new Map([[person.id, person]]),
    signals: new Map(
      [...input.signals].map(([id, signal]) => [id, { ...signal, name: '', description: '' }]),
    ),
    entries: input.entries.map((entry) => ({ ...entry, title: '', body: '', people: [] })),
    evidence: input.evidence.map((item) => ({ ...item, text: '', title: '' })),
    competencies: new Map(),
    elsewhere: [],
    pictures: new Map(),
    objectives: input.objectives.map((objective) => ({
      ...objective,
      goal: '',
      accommodation: '',
      nextStep: '',
      states: [],
    })),
    packet: packet && {
      cycle: '',
      sections: [],
      items: packet.items.map((item) => ({
        ...item,
        quote: '',
        wording: null,
        remark: '',
        source: { ...item.source, title: '' },
      })),
      promises: packet.promises.map((promise) => ({
        ...promise,
        text: '',
        owner: { kind: 'me' },
        people: [],
      })),
      morale: packet.morale,
      withNotes: packet.withNotes,
    },
  };
  return frame as unknown as RedactedInput;
}
