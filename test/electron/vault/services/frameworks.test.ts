import { expect, test } from 'vitest';
import { loadJournal } from '../../../../electron/vault/export/load-journal.ts';
import { loadPerson } from '../../../../electron/vault/export/load-person.ts';
import { eraseExpiredFrameworks } from '../../../../electron/vault/journal/frameworks.ts';
import type { FrameworkDraft } from '../../../../shared/frameworks/index.ts';
import { failure, openVault, passphrase, person, type TestVault } from './support.ts';

const asks = (text: string) => ({ text, signs: ['a sign'], examples: [] });
const draft = (names = ['Delivery', 'Mentoring'], more: Partial<FrameworkDraft> = {}): FrameworkDraft => ({
  name: 'Engineering',
  levels: ['L4', 'L5'],
  competencies: names.map((name) => ({
    name,
    description: '',
    descriptors: [asks(`${name} at L4`), null],
  })),
  ...more,
});
const strange = '01890000-0000-7000-8000-000000000000';

async function signalIds(vault: TestVault, ...names: string[]): Promise<string[]> {
  const signals = await vault.ask('signals.list', {});
  return names.map((name) => signals.find((signal) => signal.name === name)?.id ?? '');
}

const list = (vault: TestVault) => vault.ask('frameworks.list', {});

test('a ladder is read without a trace, taken, kept over a lock, renamed and removed with a way back', async () => {
  const vault = await openVault();
  const text = '\uFEFFcompetency,level,descriptor\nDelivery,L4,Finishes\nDelivery,L5,Leads';
  const reading = await vault.ask('frameworks.read', { text, name: 'Payments' });
  expect(await list(vault)).toEqual([]);
  if (!reading.ok) throw new Error('It was not read.');
  vault.events.length = 0;
  const { id } = await vault.ask('frameworks.save', { id: null, draft: reading.draft });
  expect(vault.events).toEqual([
    { event: 'journal-changed', payload: { areas: ['frameworks'], entryId: null } },
  ]);
  await vault.ask('vault.close', { unsaved: [] });
  await vault.ask('vault.unlock', { passphrase });
  const [kept] = await list(vault);
  expect(kept).toMatchObject({ name: 'Payments', levels: ['L4', 'L5'] });
  expect(kept?.competencies[0]).toMatchObject({ ...reading.draft.competencies[0], signalIds: [] });

  expect(await vault.ask('frameworks.rename', { id, name: ' Payments 2026 ' })).toMatchObject({
    name: 'Payments 2026',
  });
  await vault.ask('frameworks.remove', { id });
  expect(await list(vault)).toEqual([]);
  await vault.ask('frameworks.restore', { id });
  expect((await list(vault)).map(({ name }) => name)).toEqual(['Payments 2026']);
});

test('what cannot be read is an answer, not an error', async () => {
  const vault = await openVault();
  expect(await vault.ask('frameworks.read', { text: 'tracks: [' })).toMatchObject({ ok: false });
  expect((await failure(vault.ask('frameworks.read', { text: 'x'.repeat(1_048_577) }))).kind).toBe(
    'invalid-input',
  );
});

test('signals speak of competencies, many to many, in the order of the signals', async () => {
  const vault = await openVault();
  const { competencies } = await vault.ask('frameworks.save', { id: null, draft: draft() });
  const [delivery, mentoring] = competencies.map(({ id }) => id) as [string, string];
  const [quality = '', reliability = ''] = await signalIds(vault, 'quality', 'reliability');
  await vault.ask('frameworks.setSignals', {
    competencyId: delivery,
    signalIds: [reliability, quality, quality],
  });
  await vault.ask('frameworks.setSignals', { competencyId: mentoring, signalIds: [quality] });
  const mapped = async () => (await list(vault))[0]?.competencies.map((each) => each.signalIds);
  expect(await mapped()).toEqual([[quality, reliability], [quality]]);

  const half = vault.ask('frameworks.setSignals', { competencyId: delivery, signalIds: [quality, strange] });
  expect((await failure(half)).kind).toBe('not-found');
  expect(await mapped()).toEqual([[quality, reliability], [quality]]);
});

test('another ladder in its place keeps the signals of every competency of that name', async () => {
  const vault = await openVault();
  const first = await vault.ask('frameworks.save', { id: null, draft: draft() });
  const [quality = ''] = await signalIds(vault, 'quality');
  for (const { id } of first.competencies)
    await vault.ask('frameworks.setSignals', { competencyId: id, signalIds: [quality] });
  const next = draft(['Judgement', 'DELIVERY'], { levels: ['L4', 'L5'], name: 'Engineering 2027' });
  const saved = await vault.ask('frameworks.save', { id: first.id, draft: next });
  expect(saved.competencies.map(({ name, signalIds: ids }) => [name, ids])).toEqual([
    ['Judgement', []],
    ['DELIVERY', [quality]],
  ]);
  expect(await list(vault)).toEqual([saved]);
});

test('a draft that contradicts itself is refused, and so is what is not there', async () => {
  const vault = await openVault();
  const refused = async (bad: FrameworkDraft) =>
    expect((await failure(vault.ask('frameworks.save', { id: null, draft: bad }))).kind).toBe(
      'invalid-input',
    );
  await refused(draft(['Delivery', ' delivery']));
  await refused(draft(['Delivery'], { levels: ['L4', 'L4'] }));
  await refused(draft(['Delivery'], { levels: ['L4'] }));
  await refused(draft([]));
  expect((await failure(vault.ask('frameworks.save', { id: strange, draft: draft() }))).kind).toBe(
    'not-found',
  );
  expect((await failure(vault.ask('frameworks.remove', { id: strange }))).kind).toBe('not-found');
});

test('a person’s ladder and level are corrected and left to themselves again; a removed ladder takes its choices along', async () => {
  const vault = await openVault();
  const { id: personId } = await vault.ask('people.add', { draft: person({ level: 'L4' }) });
  const { id: frameworkId } = await vault.ask('frameworks.save', { id: null, draft: draft() });
  const choices = () => vault.ask('frameworks.choices', {});
  await vault.ask('frameworks.choose', { personId, choice: { frameworkId, level: 'L5' } });
  expect(await choices()).toEqual([{ personId, frameworkId, level: 'L5' }]);
  const wrong = vault.ask('frameworks.choose', { personId, choice: { frameworkId, level: 'L9' } });
  expect((await failure(wrong)).kind).toBe('not-found');
  expect(await choices()).toHaveLength(1);
  await vault.ask('frameworks.remove', { id: frameworkId });
  expect(await choices()).toEqual([]);
  // The journal's own export has the ladder still, and who was on it.
  expect(loadJournal(vault.journal().db, '2026-03-11T09:00:00.000Z').levelChoices).toHaveLength(1);
  await vault.ask('frameworks.restore', { id: frameworkId });
  expect(await choices()).toHaveLength(1);
  await vault.ask('frameworks.choose', { personId, choice: null });
  expect(await choices()).toEqual([]);
});

test('an export of a person names the competencies of their own ladder', async () => {
  const vault = await openVault();
  const ana = await vault.ask('people.add', { draft: person({ level: 'L4', role: 'Engineer' }) });
  const lead = await vault.ask('people.add', { draft: person({ name: 'Tomás Ochoa', level: 'M1' }) });
  const engineering = await vault.ask('frameworks.save', { id: null, draft: draft() });
  const managing = await vault.ask('frameworks.save', {
    id: null,
    draft: draft(['Leading'], { name: 'Management', levels: ['M1', 'M2'] }),
  });
  const [quality = ''] = await signalIds(vault, 'quality');
  for (const { id } of [...engineering.competencies, ...managing.competencies])
    await vault.ask('frameworks.setSignals', { competencyId: id, signalIds: [quality] });
  const named = (personId: string) =>
    loadPerson(vault.journal().db, { personId, from: '2026-01-01', to: '2026-12-31' }, '').competencies.get(
      quality,
    );
  expect(named(ana.id)).toEqual(['Delivery', 'Mentoring']);
  expect(named(lead.id)).toEqual(['Leading']);
});

test('a ladder that was removed is erased after 30 days, with all that hangs on it', async () => {
  const vault = await openVault();
  const { id: personId } = await vault.ask('people.add', { draft: person() });
  const { id, competencies } = await vault.ask('frameworks.addExample', {});
  const signals = await signalIds(vault, 'quality');
  await vault.ask('frameworks.setSignals', { competencyId: competencies[0]?.id ?? '', signalIds: signals });
  await vault.ask('frameworks.choose', { personId, choice: { frameworkId: id, level: null } });
  await vault.ask('frameworks.remove', { id });
  vault.clock.pass(30 * 24 * 60 - 1);
  eraseExpiredFrameworks(vault.journal());
  expect(await vault.ask('frameworks.restore', { id })).toMatchObject({ id });
  await vault.ask('frameworks.remove', { id });
  vault.clock.pass(30 * 24 * 60);
  eraseExpiredFrameworks(vault.journal());
  expect((await failure(vault.ask('frameworks.restore', { id }))).kind).toBe('not-found');
  expect(await vault.ask('frameworks.choices', {})).toEqual([]);
});

test('a journal holds 20 ladders', async () => {
  const vault = await openVault();
  for (let count = 0; count < 20; count += 1)
    await vault.ask('frameworks.save', { id: null, draft: draft() });
  expect((await failure(vault.ask('frameworks.save', { id: null, draft: draft() }))).message).toMatch(
    /20 ladders/,
  );
});
