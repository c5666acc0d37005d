import { expect, test } from 'vitest';
import { loadPerson } from '../../../../electron/vault/export/load-person.ts';
import { IdleWork } from '../../../../electron/vault/services/idle.ts';
import type { EntryDraft } from '../../../../shared/domain/entries.ts';
import { defaultOutline } from '../../../../shared/packet/outline.ts';
import { failure, draft as noteDraft, openVault, passphrase, person, type TestVault } from './support.ts';

const cycleId = 'h1-2026';
const day = 24 * 60;

async function season(given?: TestVault) {
  const vault = given ?? (await openVault());
  const ana = await vault.ask('people.add', { draft: person({ name: 'Ana Ruiz' }) });
  const signals = await vault.ask('signals.list', {});
  const mark = (name: string, sign = '+') =>
    `[#${name} ${sign}](signal:${signals.find((signal) => signal.name === name)?.id})`;
  const write = (body: string, more: Partial<EntryDraft> = {}) =>
    vault.ask('entries.create', {
      draft: noteDraft({ body, people: [{ personId: ana.id, morale: null }], ...more }),
    });
  const key = { personId: ana.id, cycleId };
  const pick = (entryId: string, quote: string, of = key) =>
    vault.ask('packet.pick', { ...of, entryId, quote });
  const items = () => vault.ask('packet.items', key);
  const quotes = async () => (await items()).map(({ quote }) => quote);
  return { vault, ana, mark, write, key, pick, items, quotes };
}

const tidy = (vault: TestVault): void => {
  for (const _ of new IdleWork(vault.journal(), { tidy: 1e6, mark: 1e6 }, () => {}).steps());
};

test('a picked paragraph says where it is from, and is picked once', async () => {
  const { vault, mark, write, pick, items } = await season();
  const note = await write(`Wrote the plan. ${mark('ownership')} ${mark('delivery', '-')}\n\nAnd more.`, {
    title: 'Weekly',
    share: 'report',
  });
  vault.events.length = 0;
  const item = await pick(note.id, 'Wrote the plan.');
  expect(item).toMatchObject({
    entryId: note.id,
    quote: 'Wrote the plan.',
    wording: null,
    remark: '',
    share: null,
    source: { state: 'same', happenedOn: '2026-03-10', kind: '1:1', title: 'Weekly', share: 'report' },
  });
  expect(item.marks.map(({ polarity }) => polarity)).toEqual(['+', '-']);
  expect(vault.events).toEqual([
    { event: 'journal-changed', payload: { areas: ['packet-items'], entryId: null } },
  ]);
  expect(await pick(note.id, 'Wrote the plan.')).toEqual(item);
  expect(await items()).toEqual([item]);
});

test('what is no evidence of the person cannot be picked, nor what stands in a private aside', async () => {
  const { vault, mark, write, pick, key } = await season();
  const note = await write(`Plain.\n\n> [!private]\n> Seems tired. ${mark('motivation', '-')}`);
  expect((await failure(pick(note.id, 'Plain.'))).kind).toBe('not-found');
  const refused = await failure(pick(note.id, 'Seems tired.'));
  expect(refused.kind).toBe('invalid-input');
  expect(refused.message).toContain('private aside');
  const wei = await vault.ask('people.add', { draft: person({ name: 'Li Wei' }) });
  expect((await failure(pick(note.id, 'Seems tired.', { ...key, personId: wei.id }))).kind).toBe('not-found');
});

test('pieces are put in order, taken out, and come back to their place with what was said about them', async () => {
  const { vault, mark, write, pick, quotes, items } = await season();
  const note = await write(['A', 'B', 'C'].map((text) => `${text} ${mark('ownership')}`).join('\n\n'));
  const [a, b, c] = [await pick(note.id, 'A'), await pick(note.id, 'B'), await pick(note.id, 'C')];
  await vault.ask('packet.placeItem', { id: c.id, before: a.id });
  expect(await quotes()).toEqual(['C', 'A', 'B']);
  await vault.ask('packet.placeItem', { id: c.id, before: b.id });
  expect(await quotes()).toEqual(['A', 'C', 'B']);
  await vault.ask('packet.placeItem', { id: a.id, before: null });
  expect(await quotes()).toEqual(['C', 'B', 'A']);

  const said = { wording: 'Bee, *as it is*', remark: 'Twice.', share: 'report' as const };
  expect(await vault.ask('packet.changeItem', { id: b.id, draft: said })).toMatchObject(said);
  await vault.ask('packet.removeItem', { id: b.id, removed: true });
  expect(await quotes()).toEqual(['C', 'A']);
  await vault.ask('packet.removeItem', { id: b.id, removed: false });
  expect(await quotes()).toEqual(['C', 'B', 'A']);

  await vault.ask('packet.removeItem', { id: b.id, removed: true });
  await pick(note.id, 'B');
  expect((await items()).at(-1)).toMatchObject({ id: b.id, ...said });
  expect((await failure(vault.ask('packet.placeItem', { id: note.id, before: null }))).kind).toBe(
    'not-found',
  );
});

test('a packet changes nothing in its notes', async () => {
  const { vault, mark, write, pick, key } = await season();
  const note = await write(`Wrote the plan. ${mark('ownership')}`);
  const before = {
    entry: await vault.ask('entries.get', { id: note.id }),
    revisions: await vault.ask('entries.revisions', { id: note.id }),
  };
  const item = await pick(note.id, 'Wrote the plan.');
  await vault.ask('packet.changeItem', {
    id: item.id,
    draft: { wording: 'Else.', remark: 'R', share: 'leadership' },
  });
  const [section] = await vault.ask('packet.begin', key);
  if (section === undefined) throw new Error('No section.');
  await vault.ask('packet.saveSection', {
    id: section.id,
    baseVersion: 1,
    draft: { title: 'T', prompt: '', body: `> Wrote the plan. [10 March, 1:1](entry:${note.id})` },
  });
  await vault.ask('packet.removeItem', { id: item.id, removed: true });
  expect({
    entry: await vault.ask('entries.get', { id: note.id }),
    revisions: await vault.ask('entries.revisions', { id: note.id }),
  }).toEqual(before);
  expect((await vault.ask('entries.proof', { id: note.id })).brokenAt).toBeNull();
});

test('an item tells what became of its paragraph, and goes with its note when that is erased', async () => {
  const { vault, mark, write, pick, items } = await season();
  const body = `Wrote the plan. ${mark('ownership')}`;
  const note = await write(body);
  await pick(note.id, 'Wrote the plan.');
  const source = async () => (await items())[0]?.source;
  const rewrite = async (text: string) => {
    const { revision } = await vault.ask('entries.get', { id: note.id });
    const people = note.people;
    await vault.ask('entries.save', {
      id: note.id,
      baseRevision: revision,
      draft: noteDraft({ body: text, people }),
    });
  };
  await rewrite(`> [!share]\n> ${body}`);
  expect(await source()).toMatchObject({ state: 'same', share: 'report' });
  await rewrite('Wrote the plan.');
  expect(await source()).toMatchObject({ state: 'same', share: 'me' });
  await rewrite(`Wrote the second plan. ${mark('ownership')}`);
  expect(await source()).toMatchObject({ state: 'changed' });
  await rewrite(`> [!private]\n> ${body}`);
  expect(await source()).toMatchObject({ state: 'private', share: 'me' });
  await rewrite(body);
  await vault.ask('entries.trash', { id: note.id });
  expect(await source()).toMatchObject({ state: 'trashed' });
  vault.clock.pass(31 * day);
  tidy(vault);
  expect(await items()).toEqual([]);
});

test('a draft begins with the outline once, and keeps what is written over a lock', async () => {
  const { vault, key } = await season();
  expect(await vault.ask('packet.sections', key)).toEqual([]);
  const sections = await vault.ask('packet.begin', key);
  expect(sections.map(({ title, prompt }) => ({ title, prompt }))).toEqual(defaultOutline);
  const [first] = sections;
  if (first === undefined) throw new Error('No section.');
  const saved = await vault.ask('packet.saveSection', {
    id: first.id,
    baseVersion: 1,
    draft: { title: 'Impact', prompt: 'So what?', body: 'The ledger\r\nis live.' },
  });
  expect(saved).toMatchObject({ ...key, version: 2, title: 'Impact', body: 'The ledger\nis live.' });
  await vault.ask('vault.close', { unsaved: [] });
  await vault.ask('vault.unlock', { passphrase });
  expect(await vault.ask('packet.section', { id: first.id })).toEqual(saved);
  vault.events.length = 0;
  expect(await vault.ask('packet.begin', key)).toHaveLength(5);
  expect(vault.events).toEqual([]);
});

test('a save that started from an older version is refused, and nothing is overwritten', async () => {
  const { vault, key } = await season();
  const section = await vault.ask('packet.addSection', {
    ...key,
    draft: { title: 'T', prompt: '', body: 'a' },
  });
  const save = (body: string, baseVersion: number) =>
    vault.ask('packet.saveSection', { id: section.id, baseVersion, draft: { title: 'T', prompt: '', body } });
  await save('b', 1);
  const refused = await failure(save('c', 1));
  expect(refused).toMatchObject({ kind: 'conflict', details: { version: 2 } });
  expect(await vault.ask('packet.section', { id: section.id })).toMatchObject({ body: 'b', version: 2 });
  expect((await save('b', 2)).version).toBe(2);
});

test('what a lock overtakes is saved, or sealed where the section was changed elsewhere', async () => {
  const { vault, key, write, mark, pick } = await season();
  const note = await write(`A ${mark('ownership')}`);
  const { id: itemId } = await pick(note.id, 'A');
  const begun = { title: 'T', prompt: '', body: 'a' };
  const { id } = await vault.ask('packet.addSection', { ...key, draft: begun });
  const section = { ...begun, body: 'a, and half a sent' };
  const item = { wording: 'Else.', remark: 'R', share: null };
  const unsaved = [
    { id, baseVersion: 1, section },
    { id: itemId, item },
  ];
  expect(await vault.ask('vault.close', { unsaved })).toEqual({ sealed: [] });
  await vault.ask('vault.unlock', { passphrase });
  expect(await vault.ask('packet.section', { id })).toMatchObject({ body: section.body, version: 2 });
  expect(await vault.ask('packet.item', { id: itemId })).toMatchObject(item);

  const { sealed } = await vault.ask('vault.close', { unsaved: unsaved.slice(0, 1) });
  expect(sealed).toHaveLength(1);
  expect(Buffer.from(sealed[0] ?? '', 'base64').toString()).not.toContain('half');
  await vault.ask('vault.unlock', { passphrase });
  expect(await vault.ask('vault.unseal', { sealed })).toEqual(unsaved.slice(0, 1));
});

test('sections are ordered, taken out and brought back; a month later they are erased', async () => {
  const { vault, key } = await season();
  const [first, second] = await vault.ask('packet.begin', key);
  if (!first || !second) throw new Error('No sections.');
  await vault.ask('packet.placeSection', { id: second.id, before: first.id });
  const titles = async () => (await vault.ask('packet.sections', key)).map(({ title }) => title);
  expect((await titles()).slice(0, 2)).toEqual(['Strengths', 'Outcomes']);
  await vault.ask('packet.removeSection', { id: first.id, removed: true });
  expect(await titles()).toEqual(['Strengths', 'Growth', 'Career', 'Next cycle']);
  vault.clock.pass(29 * day);
  tidy(vault);
  await vault.ask('packet.removeSection', { id: first.id, removed: false });
  expect((await titles())[1]).toBe('Outcomes');
  await vault.ask('packet.removeSection', { id: first.id, removed: true });
  vault.clock.pass(31 * day);
  tidy(vault);
  expect((await failure(vault.ask('packet.section', { id: first.id }))).kind).toBe('not-found');
});

test('the manager’s outline holds for the drafts to come, until Handrail’s is brought back', async () => {
  const { vault, key } = await season();
  await vault.ask('packet.begin', key);
  const outline = [{ title: 'Impact', prompt: 'So what?' }];
  await vault.ask('packet.saveOutline', { outline });
  expect(await vault.ask('packet.outline', {})).toEqual({ outline, changed: true });
  expect(await vault.ask('packet.begin', key)).toHaveLength(5);
  expect(await vault.ask('packet.begin', { ...key, cycleId: 'h2-2026' })).toMatchObject(outline);
  await vault.ask('packet.saveOutline', { outline: null });
  expect(await vault.ask('packet.outline', {})).toEqual({ outline: defaultOutline, changed: false });
  expect((await failure(vault.ask('packet.saveOutline', { outline: [] }))).kind).toBe('invalid-input');
});

test('the packet before is that of the cycle which ended last before this one does; bare headings are none', async () => {
  const { vault, key, write, mark, pick } = await season();
  expect(await vault.ask('packet.previous', key)).toBeNull();
  const note = await write(`A ${mark('ownership')}`);
  await pick(note.id, 'A', { ...key, cycleId: 'h1-2025' });
  await vault.ask('packet.begin', { ...key, cycleId: 'h2-2025' });
  await pick(note.id, 'A', { ...key, cycleId: 'h2-2026' });
  const previous = await vault.ask('packet.previous', key);
  expect(previous).toMatchObject({
    cycle: { id: 'h1-2025', name: 'H1 2025' },
    packet: { items: [{ quote: 'A' }], updatedAt: '2026-03-11T09:00:00.000Z' },
  });
  await vault.ask('packet.addSection', {
    ...key,
    cycleId: 'h2-2025',
    draft: { title: 'Next cycle', prompt: '', body: 'Lead.' },
  });
  expect((await vault.ask('packet.previous', key))?.cycle.id).toBe('h2-2025');
});

test('an own cycle that holds a packet stays; an empty one goes, and one of the calendar keeps its packet', async () => {
  const { vault, key, write, mark, pick, quotes } = await season();
  const own = await vault.ask('cycles.save', {
    id: null,
    draft: { name: 'Probation', from: '2026-02-01', to: '2026-05-31', people: null },
  });
  const note = await write(`A ${mark('ownership')}`);
  const item = await pick(note.id, 'A', { ...key, cycleId: own.id });
  const refused = await failure(vault.ask('cycles.reset', { id: own.id }));
  expect(refused).toMatchObject({ kind: 'invalid-input' });
  expect(refused.message).toContain('1 person has a packet');
  await vault.ask('packet.removeItem', { id: item.id, removed: true });
  await vault.ask('cycles.reset', { id: own.id });
  expect(await vault.ask('packet.items', { ...key, cycleId: own.id })).toEqual([]);

  await pick(note.id, 'A');
  await vault.ask('cycles.save', {
    id: cycleId,
    draft: { name: 'Spring', from: '2026-01-01', to: '2026-06-15', people: null },
  });
  await vault.ask('cycles.reset', { id: cycleId });
  expect(await quotes()).toEqual(['A']);
});

test('an export is given all of the packet: what was picked and written, promises with who may see them, morale', async () => {
  const { vault, ana, key, write, mark, pick } = await season();
  const wei = await vault.ask('people.add', { draft: person({ name: 'Li Wei' }) });
  const body = [
    `A ${mark('ownership')}`,
    '- [x] send the doc 📅 2026-03-20',
    `- [ ] [@Ana Ruiz](person:${ana.id}) drafts the invite`,
    `- [ ] [@Li Wei](person:${wei.id}) joins`,
    '> [!share]\n> - [ ] ask Ruth',
    '> [!private]\n> - [ ] ask for a rise',
  ].join('\n\n');
  const note = await write(body, { people: [{ personId: ana.id, morale: 4 }] });
  await write('- [ ] before the cycle', { happenedOn: '2025-12-31' });
  await pick(note.id, 'A');
  await vault.ask('packet.begin', key);
  await vault.ask('packet.addSection', { ...key, draft: { title: 'More', prompt: 'Why?', body: 'Text.' } });
  const span = { personId: ana.id, from: '2026-01-01', to: '2026-06-30' };
  const { packet } = loadPerson(vault.journal().db, { ...span, cycleId, withNotes: true }, note.writtenAt);
  expect(packet).toMatchObject({
    cycle: 'H1 2026',
    sections: [{ title: 'More', body: 'Text.' }],
    items: [{ quote: 'A', writtenAt: note.writtenAt, updatedAt: note.updatedAt }],
    morale: [{ happenedOn: '2026-03-10', morale: 4 }],
    withNotes: true,
  });
  expect(packet?.sections).toEqual([{ title: 'More', body: 'Text.' }]);
  expect(
    packet?.promises.map(({ text, done, share, private: hidden }) => ({ text, done, share, hidden })),
  ).toEqual([
    { text: 'send the doc', done: true, share: 'me', hidden: false },
    { text: 'drafts the invite', done: false, share: 'me', hidden: false },
    { text: 'ask Ruth', done: false, share: 'report', hidden: false },
    { text: 'ask for a rise', done: false, share: 'me', hidden: true },
  ]);
  expect(loadPerson(vault.journal().db, span, note.writtenAt).packet).toBeNull();
});

test('the journal’s own export holds every packet, and the outline where it was changed', async () => {
  const { vault, key, write, mark, pick } = await season();
  const note = await write(`A ${mark('ownership')}`);
  const item = await pick(note.id, 'A');
  await vault.ask('packet.removeItem', { id: item.id, removed: true });
  await vault.ask('packet.addSection', { ...key, draft: { title: 'More', prompt: '', body: 'Text.' } });
  await vault.ask('packet.saveOutline', { outline: [{ title: 'Impact', prompt: '' }] });
  const { files } = await vault.ask('export.renderJournal', { format: 'json' });
  const read = JSON.parse((files[0]?.parts ?? []).join('')) as Record<string, unknown>;
  expect(read).toMatchObject({
    packets: [
      {
        ...key,
        cycle: 'H1 2026',
        items: [{ id: item.id, quote: 'A', removedAt: '2026-03-11T09:00:00.000Z' }],
        sections: [{ title: 'More', body: 'Text.', removedAt: null }],
      },
    ],
    packetOutline: [{ title: 'Impact', prompt: '' }],
  });
});
