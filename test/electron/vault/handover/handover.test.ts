import { describe, expect, test } from 'vitest';
import { everythingOf } from '../../../helpers/handover.ts';
import { draft, failure, openVault, person, type TestVault } from '../services/support.ts';
import { contentOf, fileOf, giver, handOver, open, takeOver } from './support.ts';

const notesOf = async (vault: TestVault) =>
  (await vault.ask('entries.timeline', { personId: null, limit: 100 })).items;

/** What a journal holds, without the ids and times that are its own. */
async function contentHash(vault: TestVault): Promise<unknown> {
  const people = await vault.ask('people.list', {});
  const signals = await vault.ask('signals.list', {});
  const named = (text: string): string =>
    [...people, ...signals].reduce((rest, { id, name }) => rest.replaceAll(id, `<${name}>`), text);
  const notes = await notesOf(vault);
  const evidence = await Promise.all(people.map(({ id }) => vault.ask('evidence.list', { personId: id })));
  const promises = await vault.ask('commitments.list', { openOnly: false });
  const said = notes.map(({ body, title, kind, happenedOn, writtenAt, updatedAt, people: who, share }) => ({
    body,
    title,
    kind,
    happenedOn,
    writtenAt,
    updatedAt,
    who,
    share,
  }));
  return JSON.parse(named(JSON.stringify({ said, evidence, promises })));
}

describe('a handover', () => {
  test('brings one person’s notes into a new journal with what was derived from them, when they happened and when they were written', async () => {
    const { vault, ana } = await giver();
    const bytes = await handOver(vault, { ...everythingOf(ana.id), privateAsides: true });
    const next = await openVault();
    next.clock.pass(30 * 24 * 60);
    expect(await takeOver(next, bytes)).toMatchObject({
      people: 1,
      notes: 3,
      objectives: 1,
      templates: 1,
      signals: 1,
      pictures: 1,
      firstPersonId: ana.id,
    });
    const [theirs, here] = [await notesOf(vault), await notesOf(next)];
    const left = theirs.filter(({ body }) => body.startsWith('Ben says'));
    await vault.ask('entries.trash', { id: left[0]?.id ?? '' });
    // The morale of a third party stays with who wrote it down.
    const without = JSON.parse(
      JSON.stringify(await contentHash(vault)).replace('"morale":1', '"morale":null'),
    );
    expect(await contentHash(next)).toEqual(without);
    expect(here.map(({ writtenAt }) => writtenAt)).toEqual(
      theirs.filter(({ id }) => id !== left[0]?.id).map(({ writtenAt }) => writtenAt),
    );
    expect((await next.ask('vault.verify', {})).problems).toEqual([]);
  });

  test('says of every note who handed it over and when, and keeps its chain of origin', async () => {
    const { vault, ana } = await giver();
    const bytes = await handOver(vault, everythingOf(ana.id));
    const next = await openVault();
    next.clock.pass(60);
    await takeOver(next, bytes);
    const [received] = await next.ask('handover.received', {});
    expect(received).toMatchObject({
      by: 'Sam Okoro',
      at: '2026-03-11T11:00:00.000Z',
      takenAt: '2026-03-11T10:00:00.000Z',
    });
    expect(received?.entries).toHaveLength(3);
    const { entries } = await contentOf(bytes);
    const pager = entries.find(({ draft }) => draft.title === 'Who holds the pager');
    const theirs = await vault.ask('entries.revisions', { id: pager?.id ?? '' });
    expect(pager?.chain.map(({ hash }) => hash)).toEqual(theirs.map(({ hash }) => hash).toReversed());
    // The aside was taken out, so that its newest hash cannot be made of what went over.
    expect(entries.map(({ whole }) => whole)).toEqual([false, false, true]);
  });

  test('taken over twice adds nothing, and neither does one’s own', async () => {
    const { vault, ana } = await giver();
    const bytes = await handOver(vault, everythingOf(ana.id));
    const next = await openVault();
    await takeOver(next, bytes);
    const before = await contentHash(next);
    expect(await open(next, bytes)).toMatchObject({
      here: 3,
      newer: 0,
      fresh: { notes: 0, objectives: 0, templates: 0, signals: 0, pictures: 0 },
    });
    const nothing = { people: 0, notes: 0, objectives: 0, templates: 0, signals: 0, pictures: 0 };
    expect(await next.ask('handover.take', { people: [] })).toMatchObject(nothing);
    expect(await contentHash(next)).toEqual(before);
    expect(await next.ask('handover.received', {})).toHaveLength(1);
    expect(await takeOver(vault, bytes)).toMatchObject(nothing);
  });

  test('leaves notes that are here already as they are, and says how many were changed there since', async () => {
    const { vault, ana } = await giver();
    const next = await openVault();
    await takeOver(next, await handOver(vault, everythingOf(ana.id)));
    const [note] = (await notesOf(vault)).filter(({ body }) => body === 'Ana and Ben paired.');
    vault.clock.pass(60);
    const { id = '', revision = 1, people = [], share = 'me' } = note ?? {};
    await vault.ask('entries.save', {
      id,
      baseRevision: revision,
      draft: {
        kind: '1:1',
        happenedOn: '2026-02-02',
        happenedTime: null,
        title: '',
        body: 'Later.',
        share,
        people,
      },
    });
    const again = await handOver(vault, everythingOf(ana.id));
    expect(await open(next, again)).toMatchObject({ here: 3, newer: 1, fresh: { notes: 0 } });
    await next.ask('handover.take', { people: [] });
    expect((await next.ask('entries.get', { id })).body).toBe('Ana and Ben paired.');
  });

  test('matches people only as the manager says, and remembers it', async () => {
    const { vault, ana, ben } = await giver();
    const bytes = await handOver(vault, everythingOf(ana.id));
    const next = await openVault();
    const mine = await next.ask('people.add', { draft: person({ name: 'ána  RUIZ' }) });
    const other = await next.ask('people.add', { draft: person({ name: 'Ben Okafor' }) });
    const preview = await open(next, bytes);
    expect(preview.people).toMatchObject([
      { id: ana.id, chosen: true, known: null, namesakes: [mine.id] },
      { id: ben.id, chosen: false, known: null, namesakes: [other.id] },
    ]);
    await next.ask('handover.take', { people: [{ id: ana.id, as: mine.id }] });
    const people = await next.ask('people.list', {});
    expect(new Map(people.map(({ id, archivedAt }) => [id, archivedAt !== null]))).toEqual(
      new Map([
        [mine.id, false],
        [other.id, false],
        [ben.id, true],
      ]),
    );
    expect(people.find(({ id }) => id === ben.id)).toMatchObject({
      relation: 'peer',
      level: '',
      rhythmDays: null,
    });
    const evidence = await next.ask('evidence.list', { personId: mine.id });
    expect(evidence).toHaveLength(0);
    expect(await next.ask('evidence.list', { personId: ben.id })).toHaveLength(2);
    expect((await next.ask('entries.timeline', { personId: mine.id })).items).toHaveLength(3);
    expect(await next.ask('objectives.list', { personId: mine.id })).toMatchObject([
      { goal: 'Lead the on-call rota', nextStep: 'Write the proposal', states: [{}, {}], notes: [{}] },
    ]);
    expect((await open(next, bytes)).people[0]?.known).toBe(mine.id);
  });

  test('refuses somebody who is not in the journal, and changes nothing then', async () => {
    const { vault, ana } = await giver();
    const next = await openVault();
    await open(next, await handOver(vault, everythingOf(ana.id)));
    const as = `${ana.id.slice(0, -4)}0000`;
    const refused = await failure(next.ask('handover.take', { people: [{ id: ana.id, as }] }));
    expect(refused.kind).toBe('not-found');
    expect(await notesOf(next)).toEqual([]);
    expect(await next.ask('people.list', {})).toEqual([]);
    // It is still open: whoever chose wrongly chooses again.
    expect(await next.ask('handover.take', { people: [] })).toMatchObject({ notes: 3 });
  });
});

describe('what is chosen', () => {
  const left = async (changes: Partial<ReturnType<typeof everythingOf>>) => {
    const { vault, ana, ben } = await giver();
    const choice = { ...everythingOf(ana.id), ...changes };
    const content = await contentOf(await handOver(vault, choice));
    return {
      counts: await vault.ask('handover.count', { choice }),
      content,
      text: JSON.stringify(content),
      ana,
      ben,
    };
  };

  test('private asides stay behind unless they are asked for', async () => {
    const without = await left({});
    expect(without.text).not.toContain('worn out');
    expect(without.counts).toMatchObject({ people: 1, notes: 3, privateAsides: 1, promises: 0 });
    expect((await left({ privateAsides: true })).text).toContain('worn out');
  });

  test('names of other people are replaced in the whole file where they are to be, and their ids with them', async () => {
    const { text, content, ben } = await left({ names: false, privateAsides: true });
    expect(text).not.toMatch(/\bBen\b|Okafor/);
    expect(text).not.toContain(ben.id);
    expect(content.people).toMatchObject([{ chosen: true }]);
    expect(content.entries.map(({ draft }) => draft.body).join('\n')).toContain(
      'Ana and a colleague (B) paired.',
    );
    const next = await openVault();
    await takeOver(next, await fileOf(content));
    expect((await next.ask('vault.verify', {})).problems).toEqual([]);
  });

  test('names are replaced in what goes with the notes too, and a pseudonym never makes a text too long to be read again', async () => {
    const { vault, ana } = await giver();
    const almost = (most: number) => `${'Ben and '.repeat(60)}`.slice(0, most - 4).trim();
    await vault.ask('people.update', { id: ana.id, draft: person({ role: 'Shadows Ben Okafor' }) });
    await vault.ask('objectives.add', {
      personId: ana.id,
      draft: { goal: almost(300), horizon: 'now', nextStep: 'Ask Ben' },
    });
    await vault.ask('templates.save', { id: null, draft: { name: 'Ben', kind: 'career', text: 'Ask Ben.' } });
    await vault.ask('entries.create', {
      draft: draft({ title: almost(300), people: [{ personId: ana.id, morale: null }] }),
    });
    const bytes = await handOver(vault, { ...everythingOf(ana.id), names: false });
    const { people, objectives, templates, entries } = await contentOf(bytes);
    expect(JSON.stringify({ people, objectives, templates, entries })).not.toMatch(/\bBen\b|Okafor/);
    expect(people[0]?.draft.role).toBe('Shadows a colleague (B)');
    expect(objectives.flatMap(({ states }) => states.map(({ goal }) => goal.length))).toContain(300);
    expect(await takeOver(await openVault(), bytes)).toMatchObject({ notes: 4, objectives: 2, templates: 2 });
  });

  test('promises, objectives and templates go or stay', async () => {
    const { text, counts } = await left({ promises: false, objectives: false, templates: false });
    for (const word of ['rota 📅', 'Lead the on-call', 'Exit talk']) expect(text).not.toContain(word);
    expect(counts).toMatchObject({ promises: 1, objectives: 0, templates: 0 });
  });

  test('a span leaves out what lies outside it, the picture of it too', async () => {
    const { content } = await left({ from: '2026-02-01', to: '2026-02-28' });
    expect(content.entries.map(({ draft }) => draft.happenedOn)).toEqual(['2026-02-02', '2026-02-03']);
    expect(content.pictures).toEqual([]);
    expect(content.signals).toEqual([]);
  });

  test('notes of others, the trash, earlier texts and the level of a third party never go', async () => {
    const { text, content } = await left({});
    // When somebody started with the one who goes says nothing of the one who comes.
    for (const word of ['Ben says', 'Thrown away', 'L5', '2024-05-01']) expect(text).not.toContain(word);
    expect(content.entries.map(({ draft }) => draft.title)).toEqual(['Who holds the pager', '', '']);
    expect(text).not.toContain('The pager"');
  });
});
