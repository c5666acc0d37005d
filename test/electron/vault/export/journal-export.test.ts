import { expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { journalFolder } from '../../../../electron/vault/export/journal-folder.ts';
import { ladderFiles } from '../../../../electron/vault/export/journal-frameworks.ts';
import type { JournalEntry, JournalInput } from '../../../../electron/vault/export/journal-input.ts';
import { journalJson } from '../../../../electron/vault/export/journal-json.ts';
import type { KeptFramework } from '../../../../electron/vault/journal/frameworks.ts';
import type { ExportFile } from '../../../../shared/contract/exports.ts';
import type { Person } from '../../../../shared/domain/people.ts';
import { readFramework } from '../../../../shared/frameworks/read/index.ts';
import { ana, tomas } from './ana.ts';
import { awkwardNames } from './names.ts';
import { entryOf, idOf, mark, objectiveOf, personOf, signals } from './support.ts';

const textOf = (file: ExportFile | undefined): string => (file?.parts ?? []).join('');

const noHash = '0'.repeat(64);

function entry(number: number, people: Person[], more: Partial<JournalEntry> = {}): JournalEntry {
  const { revisions: _, morale: __, ...plain } = entryOf(number, { title: 'Weekly' });
  const made = {
    ...plain,
    people: people.map(({ id }) => ({ personId: id, morale: null })),
    revision: 1,
    version: 1,
    pinned: false,
    trashedAt: null,
    ...more,
  };
  const { id, kind, happenedOn, happenedTime, title, body, share } = made;
  return {
    revisions: [
      {
        entryId: id,
        number: 1,
        startedAt: made.writtenAt,
        writtenAt: made.updatedAt,
        draft: { kind, happenedOn, happenedTime, title, body, share, people: made.people },
        previousHash: noHash,
        hash: noHash,
      },
    ],
    ...made,
  };
}

const secretBody = `Did well. ${mark('technical depth +')} ${mark('goal')}\n\n> [!private]\n> Seems tired.`;

const ladder: KeptFramework = {
  id: idOf(451),
  name: 'Engineering: 2026',
  levels: ['L4', 'L5'],
  competencies: [
    {
      id: idOf(461),
      name: 'Depth',
      description: 'Below the surface.',
      descriptors: [{ text: 'Explains why.', signs: ['Asks'], examples: ['A trace'] }, null],
      signalIds: [signals[5]?.id ?? ''],
    },
  ],
  addedAt: '2026-06-01T10:00:00.000Z',
  removedAt: null,
};

const journal: JournalInput = {
  exportedAt: '2026-07-01T09:00:00.000Z',
  people: [ana, tomas],
  signals: signals.slice(0, 10),
  entries: [
    entry(1, [ana], { body: secretBody, people: [{ personId: ana.id, morale: 4 }], pinned: true }),
    entry(2, [ana, tomas], {
      title: 'Pairing: how it went?',
      happenedTime: '16:40',
      people: [
        { personId: ana.id, morale: 4 },
        { personId: tomas.id, morale: 2 },
      ],
    }),
    entry(3, [], { kind: 'reflection', title: '', body: 'A quiet week.' }),
    entry(4, [tomas], { title: '', trashedAt: '2026-06-01T10:00:00.000Z' }),
  ],
  pictures: [],
  exports: [
    {
      id: idOf(601),
      exportedAt: '2026-06-20T10:00:00.000Z',
      what: 'review',
      personId: ana.id,
      ...{ from: '2026-01-01', to: '2026-06-15', cycleId: 'h1-2026', audience: 'report', format: 'pdf' },
      ...{ shown: [tomas.id], hidden: 2, entries: 3, evidence: 5, encrypted: true },
      ...{ fileName: '=Ana Ruiz.pdf.age', sha256: 'ab'.repeat(32) },
    },
  ],
  objectives: [
    {
      ...objectiveOf(1, ana, { nextStep: 'Ask Ruth' }, { nextStep: '' }),
      notes: [idOf(201)],
      removedAt: null,
    },
    { ...objectiveOf(2, ana, { goal: 'Teach' }), removedAt: '2026-06-02T10:00:00.000Z' },
  ],
  cycles: [{ id: 'h1-2026', name: 'Spring', from: '2026-01-01', to: '2026-06-15', people: [ana.id] }],
  packets: [
    {
      personId: ana.id,
      cycleId: 'h1-2026',
      cycle: 'Spring',
      items: [
        {
          id: idOf(401),
          entryId: idOf(201),
          quote: 'Did well.',
          marks: [{ signalId: signals[0]?.id ?? '', polarity: '+' }],
          wording: 'Did *very* well.',
          remark: 'Three times.',
          share: 'report',
          pickedAt: '2026-06-04T10:00:00.000Z',
          updatedAt: '2026-06-05T10:00:00.000Z',
          removedAt: null,
        },
      ],
      sections: [
        {
          id: idOf(402),
          title: 'Outcomes',
          prompt: 'What is different?',
          body: `> Did well. [4 March, 1:1](entry:${idOf(201)})`,
          updatedAt: '2026-06-05T11:00:00.000Z',
          removedAt: null,
        },
        {
          id: idOf(403),
          title: 'Next cycle',
          prompt: '',
          body: '',
          updatedAt: '2026-06-05T11:00:00.000Z',
          removedAt: '2026-06-06T11:00:00.000Z',
        },
      ],
    },
  ],
  packetOutline: [{ title: 'Impact', prompt: 'So what?' }],
  frameworks: [ladder, { ...ladder, id: idOf(452), name: 'Old', removedAt: '2026-06-04T10:00:00.000Z' }],
  levelChoices: [{ personId: ana.id, frameworkId: idOf(451), level: 'L4' }],
  savedSearches: [{ id: idOf(301), name: 'Praise', query: 'signal:ownership+' }],
  handovers: [
    {
      id: idOf(340),
      by: 'Sam Okoro',
      at: '2026-02-01T09:00:00.000Z',
      takenAt: '2026-02-02T09:00:00.000Z',
      entries: [],
    },
  ],
  handedPeople: [{ originId: idOf(341), personId: tomas.id }],
  feedbackAnswers: [
    {
      personId: ana.id,
      entryId: idOf(201),
      paragraph: noHash,
      answer: 'left',
      answeredAt: '2026-06-03T10:00:00.000Z',
    },
  ],
  templates: [
    { id: 'one-on-one', name: '1:1', kind: '1:1', text: '# Mood\nHow are they?', origin: 'changed' },
    {
      id: '0199f000-0000-7000-8000-0000000000aa',
      name: 'Why: a "talk"',
      kind: 'career',
      text: 'Why?',
      origin: 'own',
    },
    {
      id: '0199f000-0000-7000-8000-0000000000ab',
      name: 'why_ a _talk_',
      kind: 'career',
      text: '',
      origin: 'own',
    },
  ],
  evidence: 2,
};

const golden = (name: string): string => `../../../fixtures/export/${name}`;

test('the whole journal as JSON holds everything, private asides and revisions included, and says so', async () => {
  const [file, ...others] = journalJson(journal);
  expect(others).toEqual([]);
  expect(file?.path).toBe('handrail-journal.json');
  await expect(textOf(file)).toMatchFileSnapshot(golden('journal.json'));
  const read = JSON.parse(textOf(file)) as { note: string; entries: { body: string }[] };
  expect(read.note).toContain('private asides included');
  expect(read.entries[0]?.body).toBe(secretBody);
});

test('a ladder of the folder is a file that Handrail reads', () => {
  const [file] = ladderFiles(journal);
  const reading = readFramework(textOf(file), '');
  const { name, levels, competencies } = ladder;
  const drafts = competencies.map(({ id: _, signalIds: __, ...competency }) => competency);
  expect(reading).toMatchObject({ ok: true, draft: { name, levels, competencies: drafts } });
});

test('the whole journal as a folder has each note once', async () => {
  const files = journalFolder(journal);
  expect(files.map(({ path }) => path)).toEqual([
    'people.md',
    'signals.md',
    'objectives.md',
    'people/Ana Ruiz/2026-03-04 Weekly.md',
    'several people/2026-03-04 Pairing- how it went.md',
    'nobody/2026-03-04 reflection.md',
    'trash/2026-03-04 1-1.md',
    'packets/Ana Ruiz, Spring.md',
    'exports.csv',
    'templates/1-1.md',
    "templates/Why- a 'talk'.md",
    'templates/why_ a _talk_.md',
    'ladders/Engineering- 2026.json',
  ]);
  await expect(files.map((file) => `==== ${file.path}\n${textOf(file)}`).join('')).toMatchFileSnapshot(
    golden('journal-folder.txt'),
  );
});

test('front matter reads back as it was meant, whatever the title and the names', () => {
  const titles = [
    ...awkwardNames,
    'yes',
    '2026-03-04',
    '12:30:45',
    '0x1F',
    '~',
    '*alias',
    '!tag',
    'a: b # c',
  ];
  for (const title of titles) {
    const person = personOf(1, title);
    const [file] = journalFolder({
      ...journal,
      people: [person],
      entries: [entry(1, [person], { title })],
    }).filter(({ path }) => path.startsWith('people/'));
    const front = /^---\n([\s\S]*?)\n---\n/.exec(textOf(file))?.[1] ?? '';
    for (const version of ['1.1', '1.2'] as const) {
      expect(parseDocument(front, { version }).errors).toEqual([]);
      expect(parse(front, { version })).toMatchObject({ title, person: title, kind: '1:1', share: 'me' });
    }
    expect(front).toContain('\ncreated: 2026-03-04 16:40:00Z\nupdated: 2026-03-04 16:52:00Z\n');
  }
});

test('two notes or people of the same name do not overwrite each other on any system', () => {
  const people = [personOf(1, 'Ana'), personOf(2, 'ANA'), personOf(3, 'Ana?')];
  const entries = people.flatMap((person, at) => [
    entry(at * 2, [person]),
    entry(at * 2 + 1, [person], { title: 'WEEKLY' }),
  ]);
  const empty = { objectives: [], packets: [], frameworks: [] };
  const paths = journalFolder({ ...journal, people, entries, ...empty }).map(({ path }) =>
    path.toLowerCase(),
  );
  expect(new Set(paths).size).toBe(3 + 6 + 3);
});
