import { expect, test } from 'vitest';
import { builtInTemplates } from '../../../../shared/templates/index.ts';
import { failure, openVault, passphrase } from './support.ts';

const draft = { name: ' Stay interview ', kind: '1:1' as const, text: '## Why they stay\nIn their words' };

test('a new journal has the templates that come with Handrail', async () => {
  const vault = await openVault();
  expect(await vault.ask('templates.list', {})).toEqual(
    builtInTemplates.map((template) => ({ ...template, origin: 'built-in' })),
  );
});

test('one is changed where it stands, and brought back as it came', async () => {
  const vault = await openVault();
  const changed = { name: 'Outage', kind: 'incident' as const, text: '## Timeline' };
  await vault.ask('templates.save', { id: 'incident', draft: { ...changed, text: '' } });
  expect(await vault.ask('templates.save', { id: 'incident', draft: changed })).toEqual({
    ...changed,
    id: 'incident',
    origin: 'changed',
  });
  const at = builtInTemplates.findIndex(({ id }) => id === 'incident');
  expect((await vault.ask('templates.list', {}))[at]).toMatchObject({ name: 'Outage', origin: 'changed' });
  expect((await vault.ask('templates.reset', { id: 'incident' }))[at]).toMatchObject({
    name: 'Incident',
    origin: 'built-in',
  });
});

test('own ones stand behind those, in their order, are there after a lock, and can be removed', async () => {
  const vault = await openVault();
  const one = await vault.ask('templates.save', { id: null, draft });
  const two = await vault.ask('templates.save', { id: null, draft: { ...draft, name: 'Another' } });
  expect(one).toMatchObject({ name: 'Stay interview', origin: 'own' });
  await vault.ask('templates.save', { id: one.id, draft: { ...draft, name: 'Zebra' } });
  await vault.ask('vault.close', { unsaved: [] });
  await vault.ask('vault.unlock', { passphrase });
  const names = async () => (await vault.ask('templates.list', {})).slice(-2).map(({ name }) => name);
  expect(await names()).toEqual(['Zebra', 'Another']);
  expect((await vault.ask('templates.reset', { id: two.id })).at(-1)?.name).toBe('Zebra');
});

test('what is no template is refused, and every change is told', async () => {
  const vault = await openVault();
  expect((await failure(vault.ask('templates.save', { id: 'no-such', draft }))).kind).toBe('not-found');
  expect((await failure(vault.ask('templates.reset', { id: 'no-such' }))).kind).toBe('not-found');
  expect(
    (await failure(vault.ask('templates.save', { id: null, draft: { ...draft, name: ' ' } }))).kind,
  ).toBe('invalid-input');
  vault.events.length = 0;
  const { id } = await vault.ask('templates.save', { id: null, draft });
  await vault.ask('templates.reset', { id });
  const told = { event: 'journal-changed', payload: { areas: ['templates'], entryId: null } };
  expect(vault.events).toEqual([told, told]);
});
