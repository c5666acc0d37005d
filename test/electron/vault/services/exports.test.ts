import { expect, test } from 'vitest';
import { exportFormats } from '../../../../shared/contract/exports.ts';
import { readerOf } from '../../../../shared/exports/reader.ts';
import { documentText } from '../export/support.ts';
import { draft, failure, openVault, person } from './support.ts';

async function filledVault() {
  const vault = await openVault();
  const ana = await vault.ask('people.add', { draft: person({ role: 'Engineer' }) });
  const li = await vault.ask('people.add', { draft: person({ name: 'Li Wei' }) });
  const ownership = (await vault.ask('signals.list', {})).find((signal) => signal.name === 'ownership');
  const mark = `[#ownership +](signal:${ownership?.id})`;
  const write = (happenedOn: string, body: string, people: { personId: string; morale: number | null }[]) =>
    vault.ask('entries.create', { draft: draft({ happenedOn, body, people }) });
  await write('2025-12-31', 'Before the span.', [{ personId: ana.id, morale: 1 }]);
  const first = await write('2026-01-01', `Took it on. ${mark}\n\n> [!private]\n> Looked very tired today.`, [
    { personId: ana.id, morale: 4 },
    { personId: li.id, morale: 2 },
  ]);
  await write('2026-03-31', `Said that [@Ana Ruiz](person:${ana.id}) helped a lot. ${mark}`, [
    { personId: li.id, morale: 3 },
  ]);
  const last = await write('2026-03-31', 'The last day.', [{ personId: ana.id, morale: null }]);
  await write('2026-04-01', 'After the span.', [{ personId: ana.id, morale: 5 }]);
  const trashed = await write('2026-02-02', 'Thrown away.', [{ personId: ana.id, morale: null }]);
  await vault.ask('entries.trash', { id: trashed.id });
  vault.clock.pass(60);
  const changed = await vault.ask('entries.save', {
    id: last.id,
    baseRevision: last.revision,
    baseVersion: last.version,
    draft: draft({ happenedOn: '2026-03-31', body: 'The very last day.', people: last.people }),
  });
  return { vault, ana, li, first, last: changed };
}

test('an export holds the person’s notes of the span, both days inside, and the evidence from other people’s notes', async () => {
  const { vault, ana, first, last } = await filledVault();
  const span = { personId: ana.id, from: '2026-01-01', to: '2026-03-31', reader: readerOf('me') };
  const counts = { entries: 2, evidence: 2, privateAsides: 1, objectives: 0, objectivesKept: 0 };
  expect(await vault.ask('export.preview', span)).toMatchObject({
    counts,
    leftOut: [{ what: 'aside', reason: 'private', entryId: first.id, excerpt: 'Looked very tired today.' }],
    thirdParties: [{ name: 'Li Wei', pseudonym: 'a colleague (B)', shown: true }],
    doubtful: [],
  });

  const json = await vault.ask('export.render', { ...span, format: 'json' });
  expect(json.fileName).toBe('Ana Ruiz, 2026-01-01 to 2026-03-31.json');
  expect(json.counts).toEqual(counts);
  expect(JSON.parse(String(json.content))).toMatchObject({
    exportedAt: '2026-03-11T10:00:00.000Z',
    person: { name: 'Ana Ruiz', role: 'Engineer' },
    entries: [
      { id: first.id, morale: 4, revisions: [{ number: 1 }] },
      { id: last.id, body: 'The very last day.', morale: null, revisions: [{ number: 1 }, { number: 2 }] },
    ],
    evidence: [{ text: 'Took it on.' }, { text: 'Said that Ana Ruiz helped a lot.' }],
  });
  for (const format of exportFormats) {
    const { content } = await vault.ask('export.render', { ...span, format });
    const text = typeof content === 'string' ? content : documentText(content);
    expect(text).toContain('helped a lot');
    for (const absent of ['tired', 'Before the span', 'After the span', 'Thrown away'])
      expect(text).not.toContain(absent);
  }
});

test('a page has the bundled fonts in it: variable ones on a screen, those of one weight on paper', async () => {
  const { vault, ana } = await filledVault();
  const span = { personId: ana.id, from: '2026-01-01', to: '2026-03-31', reader: readerOf('me') };
  for (const [format, count] of [
    ['html', 3],
    ['pdf', 7],
  ] as const) {
    const { content } = await vault.ask('export.render', { ...span, format });
    const faces = /@font-face\{font-family:"(?:Inter|Source Serif 4) Variable"/g;
    expect(String(content).match(faces), format).toHaveLength(count);
  }
});

test('the whole journal is exported with its trash, private asides and every revision', async () => {
  const { vault, last } = await filledVault();
  const json = await vault.ask('export.renderJournal', { format: 'json' });
  expect(json.counts).toEqual({
    entries: 6,
    evidence: 3,
    privateAsides: 0,
    objectives: 0,
    objectivesKept: 0,
  });
  const read = JSON.parse((json.files[0]?.parts ?? []).join('')) as {
    entries: {
      id: string;
      body: string;
      trashedAt: string | null;
      revisions: { number: number; body: string; hash: string }[];
    }[];
  };
  expect(read.entries.map(({ body }) => body).join()).toContain('Looked very tired');
  expect(read.entries.filter(({ trashedAt }) => trashedAt !== null)).toHaveLength(1);
  const revisions = await vault.ask('entries.revisions', { id: last.id });
  expect(read.entries.find(({ id }) => id === last.id)?.revisions).toMatchObject([
    { number: 1, body: 'The last day.', hash: revisions[1]?.hash },
    { number: 2, body: 'The very last day.', hash: revisions[0]?.hash },
  ]);

  const template = { name: 'Exit talk', kind: 'career', text: 'Why?' } as const;
  await vault.ask('templates.save', { id: null, draft: template });
  const again = await vault.ask('export.renderJournal', { format: 'json' });
  expect(JSON.parse((again.files[0]?.parts ?? []).join(''))).toMatchObject({
    templates: [{ ...template, origin: 'own' }],
  });
  const folder = await vault.ask('export.renderJournal', { format: 'markdown-folder' });
  expect(folder.files.map(({ path }) => path).sort()).toEqual([
    'people.md',
    'people/Ana Ruiz/2025-12-31 1-1.md',
    'people/Ana Ruiz/2026-03-31 1-1.md',
    'people/Ana Ruiz/2026-04-01 1-1.md',
    'people/Li Wei/2026-03-31 1-1.md',
    'several people/2026-01-01 1-1.md',
    'signals.md',
    'templates/Exit talk.md',
    'trash/2026-02-02 1-1.md',
  ]);
});

test('nobody is exported who is not there, and nothing while the journal is locked', async () => {
  const { vault, ana } = await filledVault();
  const span = { personId: ana.id, from: '2026-01-01', to: '2026-03-31', reader: readerOf('me') };
  const nobody = `${ana.id.slice(0, -4)}0000`;
  expect((await failure(vault.ask('export.preview', { ...span, personId: nobody }))).kind).toBe('not-found');
  await vault.ask('vault.close', { unsaved: [] });
  expect((await failure(vault.ask('export.preview', span))).kind).toBe('locked');
});
