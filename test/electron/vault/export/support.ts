import { strFromU8, unzipSync } from 'fflate';
import type { HtmlOptions } from '../../../../electron/vault/export/html.ts';
import type { ExportEntry, ExportInput } from '../../../../electron/vault/export/input.ts';
import type { ExportObjective } from '../../../../electron/vault/export/objectives.ts';
import { renderPersonExport } from '../../../../electron/vault/export/person-export.ts';
import type { ExportContent, ExportCounts, ExportFormat } from '../../../../shared/contract/exports.ts';
import { uuidv7 } from '../../../../shared/domain/ids.ts';
import type { ObjectiveState } from '../../../../shared/domain/objectives.ts';
import type { Person } from '../../../../shared/domain/people.ts';
import { defaultSignals, type Evidence, type Signal } from '../../../../shared/domain/signals.ts';
import type { Id } from '../../../../shared/domain/values.ts';
import { readerOf } from '../../../../shared/exports/reader.ts';
import { attributeEvidence, readBody } from '../../../../shared/markdown/index.ts';

/** The manager's own copy: everything but private asides, everybody by name. */
export const me = readerOf('me');

/** The same id for the same number, in every run. */
export const idOf = (number: number): Id =>
  uuidv7(Date.UTC(2026, 0, 1) + number, new Uint8Array(10).fill(number % 256));

export const personOf = (number: number, name: string, more: Partial<Person> = {}): Person => ({
  id: idOf(number),
  name,
  initials: '',
  colour: 'teal',
  relation: 'report',
  role: '',
  team: '',
  level: '',
  pronouns: '',
  startedOn: null,
  rhythmDays: null,
  archivedAt: null,
  createdAt: '2026-01-01T08:00:00.000Z',
  updatedAt: '2026-01-01T08:00:00.000Z',
  ...more,
});

export const signals: Signal[] = defaultSignals.map((signal, position) => ({
  ...signal,
  id: idOf(100 + position),
  position,
  archivedAt: null,
  uses: 0,
}));

/** `[#ownership +](signal:ID)` for `ownership +`. */
export function mark(words: string): string {
  const signal = signals.find(({ name }) => name === words.replace(/ [+-]$/, ''));
  if (signal === undefined) throw new Error(`No signal ${words}`);
  return `[#${words}](signal:${signal.id})`;
}

export const mention = (person: Person): string => `[@${person.name}](person:${person.id})`;

export const entryOf = (number: number, more: Partial<ExportEntry> = {}): ExportEntry => ({
  id: idOf(200 + number),
  kind: '1:1',
  happenedOn: '2026-03-04',
  happenedTime: null,
  title: '',
  body: '',
  share: 'me',
  morale: null,
  people: [],
  writtenAt: '2026-03-04T16:40:00.000Z',
  updatedAt: '2026-03-04T16:52:00.000Z',
  revisions: [{ number: 1, startedAt: '2026-03-04T16:40:00.000Z', writtenAt: '2026-03-04T16:44:10.000Z' }],
  ...more,
});

/** An objective that was changed by `states` after it was set, each a day later. */
export function objectiveOf(
  number: number,
  person: Person,
  first: Partial<ObjectiveState>,
  ...later: Partial<ObjectiveState>[]
): ExportObjective {
  const states: ObjectiveState[] = [];
  let said: Omit<ObjectiveState, 'at'> = {
    goal: 'Own a system',
    horizon: 'next',
    accommodation: '',
    nextStep: '',
    dueOn: null,
    share: 'me',
    status: 'open',
  };
  for (const change of [first, ...later]) {
    said = { ...said, ...change };
    states.push({ ...said, at: `2026-02-0${states.length + 1}T10:00:00.000Z` });
  }
  const { at: updatedAt, ...now } = states.at(-1) as ObjectiveState;
  return {
    id: idOf(500 + number),
    personId: person.id,
    ...now,
    setAt: states[0]?.at ?? '',
    updatedAt,
    states,
    notes: [],
  };
}

/** The text of all parts of a Word document, without its markup. */
export const documentText = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([path]) => path.endsWith('.xml'))
    .map(([, part]) =>
      strFromU8(part)
        .replaceAll('</w:p>', '\n')
        .replace(/<[^>]*>/g, ''),
    )
    .join('\n');

/** An export with what a program that knows its format reads in it. */
export async function rendered(
  input: ExportInput,
  format: ExportFormat,
  fonts?: HtmlOptions['fonts'],
  reader = me,
): Promise<{ fileName: string; content: ExportContent; text: string; counts: ExportCounts }> {
  const file = await renderPersonExport(input, reader, format, fonts);
  const text = typeof file.content === 'string' ? file.content : documentText(file.content);
  return { ...file, text };
}

/** An input with the evidence that the journal would have derived from the bodies. */
export function inputOf(
  person: Person,
  entries: ExportEntry[],
  more: Partial<ExportInput> = {},
): ExportInput {
  const people = new Map((more.people ? [...more.people.values()] : [person]).map((one) => [one.id, one]));
  const own = entries.map((entry) => ({
    ...entry,
    people: entry.people.length > 0 ? entry.people : [person.id],
  }));
  const evidence = own.flatMap((entry) =>
    attributeEvidence(readBody(entry.body), entry.people)
      .filter((item) => item.personId === person.id)
      .map(
        ({ paragraph: _, ...item }): Evidence => ({
          ...item,
          entryId: entry.id,
          happenedOn: entry.happenedOn,
          kind: entry.kind,
          title: entry.title,
        }),
      ),
  );
  return {
    exportedAt: '2026-07-01T09:00:00.000Z',
    from: '2026-01-01',
    to: '2026-06-30',
    person,
    signals: new Map(signals.map((signal) => [signal.id, signal])),
    entries: own,
    evidence,
    competencies: new Map(),
    pictures: new Map(),
    objectives: [],
    packet: null,
    elsewhere: [],
    ...more,
    people,
  };
}
