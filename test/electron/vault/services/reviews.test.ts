import { expect, test } from 'vitest';
import { failure, draft as noteDraft, openVault, passphrase, person, type TestVault } from './support.ts';

const today = '2026-07-20';
const half = { from: '2026-01-01', to: '2026-06-30', today };
const draft = { name: ' Probation ', from: '2026-02-01', to: '2026-05-31', people: null };

test('a new journal has the halves and quarters of the calendar', async () => {
  const vault = await openVault();
  const cycles = await vault.ask('cycles.list', { today });
  expect(cycles.map(({ id, origin }) => `${id} ${origin}`)).toEqual([
    'h2-2026 calendar',
    'q3-2026 calendar',
    'q2-2026 calendar',
    'h1-2026 calendar',
  ]);
});

test('one of the calendar is changed and brought back; an own one is added, kept over a lock, and removed', async () => {
  const vault = await openVault();
  await vault.ask('cycles.save', { id: 'h1-2026', draft: { ...draft, name: 'Spring' } });
  const own = await vault.ask('cycles.save', { id: null, draft });
  expect(own).toMatchObject({ name: 'Probation', origin: 'own' });
  await vault.ask('vault.close', { unsaved: [] });
  await vault.ask('vault.unlock', { passphrase });
  const names = async () => (await vault.ask('cycles.list', { today })).map(({ name }) => name);
  expect(await names()).toEqual(['H2 2026', 'Q3 2026', 'Q2 2026', 'Probation', 'Spring']);
  await vault.ask('cycles.reset', { id: own.id });
  await vault.ask('cycles.reset', { id: 'h1-2026' });
  expect(await names()).toEqual(['H2 2026', 'Q3 2026', 'Q2 2026', 'H1 2026']);
});

test('what is no cycle is refused, and every change is told', async () => {
  const vault = await openVault();
  const strange = '01890000-0000-7000-8000-000000000000';
  expect((await failure(vault.ask('cycles.save', { id: strange, draft }))).kind).toBe('not-found');
  expect((await failure(vault.ask('cycles.reset', { id: strange }))).kind).toBe('not-found');
  const turned = { ...draft, to: '2026-01-01' };
  expect((await failure(vault.ask('cycles.save', { id: null, draft: turned }))).kind).toBe('invalid-input');
  vault.events.length = 0;
  await vault.ask('cycles.save', { id: 'q2-2026', draft });
  expect(vault.events).toEqual([{ event: 'journal-changed', payload: { areas: ['cycles'], entryId: null } }]);
});

async function team(vault: TestVault) {
  const ana = await vault.ask('people.add', { draft: person({ name: 'Ana Ruiz' }) });
  const wei = await vault.ask('people.add', { draft: person({ name: 'Li Wei' }) });
  const signals = await vault.ask('signals.list', {});
  const mark = (name: string, sign: string) =>
    `[#${name} ${sign}](signal:${signals.find((signal) => signal.name === name)?.id})`;
  const write = (happenedOn: string, body: string, kind: '1:1' | 'observation' = '1:1', about = ana.id) =>
    vault.ask('entries.create', {
      draft: noteDraft({ kind, happenedOn, body, people: [{ personId: about, morale: null }] }),
    });
  return { ana, wei, mark, write, signals };
}

test('the map counts the evidence of the person, from their own notes and from those of others', async () => {
  const vault = await openVault();
  const { ana, wei, mark, write, signals } = await team(vault);
  await write('2026-02-03', `Wrote the plan. ${mark('ownership', '+')}`);
  await write(
    '2026-02-20',
    `Slipped again. ${mark('delivery', '-')} ${mark('ownership', '+')}`,
    'observation',
  );
  await write(
    '2026-03-01',
    `[@Ana Ruiz](person:${ana.id}) helped him. ${mark('mentoring', '+')}`,
    '1:1',
    wei.id,
  );
  await write('2025-12-31', `Before. ${mark('ownership', '+')}`);
  const trashed = await write('2026-04-01', `Gone. ${mark('ownership', '-')}`);
  await vault.ask('entries.trash', { id: trashed.id });
  const map = await vault.ask('review.coverage', { personId: ana.id, ...half });
  const row = (name: string) =>
    map.rows.find(({ signalId }) => signalId === signals.find((signal) => signal.name === name)?.id);
  expect(map).toMatchObject({ strengths: 3, concerns: 1, notes: 2, conversations: 1, end: '2026-06-30' });
  expect(row('ownership')?.cells.map(({ strengths }) => strengths)).toEqual([0, 2, 0, 0, 0, 0]);
  expect(row('mentoring')).toMatchObject({ lastOn: '2026-03-01', silent: true });
  expect(map.longestSilence).toMatchObject({ days: 147, from: '2026-02-03' });
});

test('attention side by side: words and wording as well, in the order that was asked for', async () => {
  const vault = await openVault();
  const { ana, wei, write } = await team(vault);
  const plain = 'We looked at the plan for the next release and wrote down three risks. ';
  await write('2026-02-03', `${plain.repeat(30)}\n\nHe is always late and he is lazy.`);
  await write('2026-02-03', plain.repeat(30), '1:1', wei.id);
  const input = { people: [wei.id, ana.id], ...half };
  const [second, first] = await vault.ask('review.attention', input);
  expect(second).toMatchObject({ personId: wei.id, notes: 1, words: 420, hintsPerThousand: 0 });
  expect(first?.hintsPerThousand).toBeGreaterThan(3);
  const off = await vault.ask('review.attention', { ...input, wordingOff: ['absolutes', 'labels'] });
  expect(off[1]?.hintsPerThousand).toBe(0);
});

test('attention follows a note that is written on', async () => {
  const vault = await openVault();
  const { ana, write } = await team(vault);
  const entry = await write('2026-02-03', 'We looked at the plan.');
  const ask = async () => (await vault.ask('review.attention', { people: [ana.id], ...half }))[0]?.words;
  expect(await ask()).toBe(5);
  const { id, revision, version, kind, happenedOn, happenedTime, title, share, people } = entry;
  await vault.ask('entries.save', {
    id,
    baseRevision: revision,
    baseVersion: version,
    draft: { kind, happenedOn, happenedTime, title, share, people, body: 'We looked at the plan twice.' },
  });
  expect(await ask()).toBe(6);
  await vault.ask('entries.trash', { id });
  expect(await ask()).toBe(0);
});
