import { expect, test } from 'vitest';
import { searchesInTurns } from '../../../../electron/vault/services/turns.ts';
import { draft, openVault } from './support.ts';

test('a search that a newer one of its lane overtook is not carried out', async () => {
  const vault = await openVault();
  await vault.ask('entries.create', { draft: draft({ body: 'release' }) });
  const request = searchesInTurns(vault);
  const typed = ['r', 're', 'rel'].map((text) => request('search.query', { text, lane: 'page' }));
  const other = request('search.query', { text: 'none', lane: 'list' });
  const alone = request('search.query', { text: 'rele' });
  expect(await Promise.all(typed)).toMatchObject([
    { ok: false, error: { kind: 'cancelled' } },
    { ok: false, error: { kind: 'cancelled' } },
    { ok: true, value: { hits: [{}] } },
  ]);
  expect(await other).toMatchObject({ ok: true, value: { hits: [] } });
  expect(await alone).toMatchObject({ ok: true, value: { hits: [{}] } });
  expect(await request('search.query', { text: 'rel', lane: 'page' })).toMatchObject({ ok: true });
});

test('a save that comes behind a pile of searches goes first, and they find it', async () => {
  const vault = await openVault();
  const order: string[] = [];
  const request = searchesInTurns({
    request: (name, input) => {
      order.push(name);
      return vault.request(name, input);
    },
  });
  const searches = Array.from({ length: 20 }, (_, i) =>
    request('search.query', { text: 'release', limit: i + 1 }),
  );
  const save = request('entries.create', { draft: draft({ body: 'release' }) });
  await Promise.all([...searches, save]);
  expect(order.slice(0, 2)).toEqual(['entries.create', 'search.query']);
  for (const answer of await Promise.all(searches)) expect(answer).toMatchObject({ value: { total: 1 } });
});

test('what comes while searches wait is let in between two of them', async () => {
  const vault = await openVault();
  const order: string[] = [];
  const request = searchesInTurns({
    request: (name, input) => {
      order.push(name);
      return vault.request(name, input);
    },
  });
  const first = request('search.query', { text: 'a' });
  const others = Array.from({ length: 5 }, () => request('search.query', { text: 'b' }));
  await first;
  await Promise.all([request('people.list', {}), ...others]);
  expect(order.indexOf('people.list')).toBeLessThan(3);
});

test('a search that waits for the words of the journal lets others in, and gives way to a newer one', async () => {
  const vault = await openVault();
  const body = Array.from({ length: 400 }, (_, i) => `word${i.toString(36)}x`).join(' ');
  await vault.ask('entries.create', { draft: draft({ body: `${body} calibration` }) });
  const request = searchesInTurns(vault);
  const order: string[] = [];
  const note = (name: string) => (answer: unknown) => {
    order.push(name);
    return answer;
  };
  const older = request('search.query', { text: 'calibartion', lane: 'page' }).then(note('older'));
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  const people = request('people.list', {}).then(note('people'));
  const newer = request('search.query', { text: 'calibrat', lane: 'page' }).then(note('newer'));
  expect(await older).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  expect(await newer).toMatchObject({ ok: true, value: { hits: [{}] } });
  await people;
  expect(await request('search.query', { text: 'calibartion', lane: 'page' })).toMatchObject({
    ok: true,
    value: { repaired: [{ to: 'calibration' }], hits: [{}] },
  });
  expect(order[0]).toBe('people');
});

test('a search that no typing error can explain does not wait for the words of the journal', async () => {
  const vault = await openVault();
  await vault.ask('entries.create', { draft: draft({ body: 'calibration' }) });
  for (const text of ['is:pinned', '"calibartion"', '-calibration'])
    expect((await vault.ask('search.query', { text })).hits).toEqual([]);
  expect(vault.journal().vocabulary.isComplete).toBe(false);
  await vault.ask('search.query', { text: 'calibartion' });
  expect(vault.journal().vocabulary.isComplete).toBe(true);
});

test('an input that is none is refused as ever', async () => {
  const vault = await openVault();
  const request = searchesInTurns(vault);
  for (const input of [null, 7, { text: 'a', lane: 7 }, { lane: 'page' }]) {
    expect(await request('search.query', input)).toMatchObject({ error: { kind: 'invalid-input' } });
  }
});
