import { expect, test } from 'vitest';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { eraseExpired } from '../../../../electron/vault/journal/trash.ts';
import { dismissalOf, findWording } from '../../../../shared/wording/index.ts';
import { draft, failure, openVault, passphrase } from './support.ts';

const hintIn = (text: string) => {
  const [hint] = findWording(text, []);
  if (hint === undefined) throw new Error('There is no hint in this.');
  return dismissalOf(hint);
};
const late = hintIn('She is always late.');
const note = { draft: draft({ body: 'She is always late.' }) };

test('a dismissal is named without its words, and another sentence is another one', () => {
  expect(late).toEqual({ rule: 'absolutes', place: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(hintIn('Much else. She is always late.')).toEqual(late);
  expect(hintIn('She is always so late.')).not.toEqual(late);
  expect(hintIn('She is never late.')).not.toEqual(late);
});

test('a hint stays dismissed in its note over a lock, in no other, and until it is taken back', async () => {
  const vault = await openVault();
  const { id } = await vault.ask('entries.create', note);
  const other = await vault.ask('entries.create', note);
  const never = hintIn('She is never early.');
  for (const dismissal of [late, late, never]) await vault.ask('wording.dismiss', { entryId: id, dismissal });
  expect(vault.events.at(-1)).toEqual({
    event: 'journal-changed',
    payload: { areas: ['wording'], entryId: null },
  });
  await vault.ask('vault.close', { unsaved: [] });
  await vault.ask('vault.unlock', { passphrase });
  const inNote = (entryId: string) => vault.ask('wording.dismissed', { entryId });
  expect(await inNote(id)).toHaveLength(2);
  expect(await inNote(id)).toEqual(expect.arrayContaining([late, never]));
  expect(await inNote(other.id)).toEqual([]);
  await vault.ask('wording.restore', { entryId: id, dismissal: late });
  expect(await inNote(id)).toEqual([never]);
  await vault.ask('wording.dismiss', { entryId: id, dismissal: late });
  await vault.ask('wording.restore', { entryId: id, dismissal: null });
  expect(await inNote(id)).toEqual([]);
});

test('it goes with its note, and there is none for a note that is not there', async () => {
  const vault = await openVault();
  const { id } = await vault.ask('entries.create', note);
  await vault.ask('wording.dismiss', { entryId: id, dismissal: late });
  await vault.ask('entries.trash', { id });
  vault.clock.pass(31 * 24 * 60);
  const { db } = vault.journal();
  expect(db.value(sql`SELECT count(*) FROM wording_dismissals`)).toBe(1);
  expect(eraseExpired(vault.journal(), 10)).toBe(1);
  expect(db.value(sql`SELECT count(*) FROM wording_dismissals`)).toBe(0);
  expect(await failure(vault.ask('wording.dismiss', { entryId: id, dismissal: late }))).toMatchObject({
    kind: 'not-found',
  });
  const words = { rule: 'absolutes', place: 'She is always late.' };
  expect(await failure(vault.ask('wording.dismiss', { entryId: id, dismissal: words }))).toMatchObject({
    kind: 'invalid-input',
  });
});

test('the export of the whole journal does not tell of it', async () => {
  const vault = await openVault();
  const { id } = await vault.ask('entries.create', note);
  await vault.ask('wording.dismiss', { entryId: id, dismissal: late });
  expect(JSON.stringify(await vault.ask('export.renderJournal', { format: 'json' }))).not.toContain(
    late.place,
  );
});
