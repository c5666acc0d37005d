import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { addSection } from '../../../../electron/vault/journal/packet-sections.ts';
import type { DisclosureChoice } from '../../../../shared/contract/disclosure.ts';
import type { Id } from '../../../../shared/domain/values.ts';
import { draft, note, openVault, person, type TestVault, temporaryFolder } from '../services/support.ts';

/** A journal in which Ana is written about in every way there is. */
async function asked() {
  const vault = await openVault();
  const ana = await vault.ask('people.add', { draft: person({ role: 'Engineer', level: 'L4' }) });
  const ben = await vault.ask('people.add', { draft: person({ name: 'Ben Okafor' }) });
  const ownership = (await vault.ask('signals.list', {})).find(({ name }) => name === 'ownership');
  const mark = `[#ownership +](signal:${ownership?.id})`;
  const write = note.bind(null, vault);
  const pager = await write(
    '2026-01-12',
    'The pager',
    `Took the pager. ${mark}\n\n- [ ] ask about the rota 📅 2026-02-01`,
    [ana.id, 3],
  );
  await write('2026-02-02', '', 'A good week.\n\n> [!private]\n> She may be leaving us soon.', [ana.id, 4]);
  await write('2026-02-03', 'Ben’s quarter', 'Ben was late twice.\n\nAna had warned him in time.', [
    ben.id,
    2,
  ]);
  await write('2026-02-04', '', 'Ben was on time.\n\n> [!private]\n> Ana does not think so.', [ben.id, 2]);
  await write('2026-02-05', '', 'Anabel is nobody whom we know.', [ben.id, null]);
  const trashed = await write('2026-02-06', '', 'Ana, thrown away.', [ana.id, null]);
  await vault.ask('entries.trash', { id: trashed.id });
  await vault.ask('objectives.add', {
    personId: ana.id,
    draft: { goal: 'Lead the on-call rota', horizon: 'now' },
  });
  return { vault, ana, ben, pager };
}

const everything = (personId: Id, changes: Partial<DisclosureChoice> = {}): DisclosureChoice => ({
  personId,
  from: null,
  to: null,
  shown: [],
  privateAsides: false,
  ...changes,
});

async function bundleOf(vault: TestVault, choice: DisclosureChoice) {
  const { files, print, counts } = await vault.ask('disclosure.render', { choice });
  const text = Object.fromEntries(files.map((file) => [file.path, file.text]));
  const html = (text['disclosure.html'] ?? '').replace(/<style>[\s\S]*?<\/style>/, '');
  return { files, text, html, print, counts, json: JSON.parse(text['disclosure.json'] ?? '') };
}

/** What the bundle's own script says of it. */
function checked(files: readonly { path: string; text: string }[]): { says: string; holds: boolean } {
  const folder = temporaryFolder();
  for (const { path, text } of files) writeFileSync(join(folder, path), text);
  try {
    const says = execFileSync(process.execPath, ['check.mjs', 'disclosure.json'], { cwd: folder });
    return { says: says.toString('utf8'), holds: true };
  } catch (error) {
    return { says: String((error as { stdout: Buffer }).stdout), holds: false };
  }
}

describe('a disclosure bundle', () => {
  test('holds every note of the person, and of the notes of others the paragraphs that name them and no more', async () => {
    const { vault, ana } = await asked();
    const { json, html, counts } = await bundleOf(vault, everything(ana.id));
    expect(counts).toMatchObject({ notes: 2, parts: 1, evidence: 1, objectives: 1, promises: 1, trashed: 1 });
    expect(json.notes).toMatchObject([
      { number: 1, part: false, title: 'The pager', morale: 3 },
      { number: 2, part: false, body: expect.stringContaining('A good week.'), morale: 4 },
      { number: 3, part: true, title: '', body: expect.stringContaining('had warned'), morale: null },
    ]);
    expect(json.promises).toMatchObject([
      { note: 1, by: 'the manager', text: 'ask about the rota', kept: false },
    ]);
    for (const absent of ['late twice', 'quarter', 'Anabel', 'thrown away', 'does not think'])
      for (const text of [html, JSON.stringify(json)]) expect(text).not.toContain(absent);
    const order = ['Took the pager', 'A good week', 'had warned', 'Lead the on-call rota'].map((words) =>
      html.indexOf(words),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('leaves private asides out unless the manager says otherwise, and counts them honestly either way', async () => {
    const { vault, ana } = await asked();
    const without = await bundleOf(vault, everything(ana.id));
    expect(without.text['disclosure.html']).not.toContain('leaving us');
    expect(without.html).toContain('2 private passages are not in this bundle');
    expect(without.html).toContain('for counsel to decide');
    expect(without.json.leftOut).toEqual({ privatePassages: 2, notesInTheTrash: 1 });
    const whole = await bundleOf(vault, everything(ana.id, { privateAsides: true }));
    expect(whole.html).toContain('Marked private:');
    for (const words of ['leaving us', 'does not think so']) expect(whole.html).toContain(words);
    expect(whole.html).toContain('2 passages that were marked private');
    expect(whole.json.leftOut).toEqual({ privatePassages: 0, notesInTheTrash: 1 });
  });

  test('says on its cover what is in it, what is not and why, and what the record shows', async () => {
    const { vault, ana } = await asked();
    const { html } = await bundleOf(vault, everything(ana.id));
    const cover = html
      .slice(html.indexOf('<main>') + 6, html.indexOf('<h2 class="notes">'))
      .replace(/[0-9a-f]{64}/g, 'HASH')
      .replace(/<li>/g, '- ')
      .replace(/<[^>]*>/g, '')
      .trim();
    const golden = join(import.meta.dirname, '../../../fixtures/export/disclosure-cover.txt');
    if (process.env.HANDRAIL_UPDATE) writeFileSync(golden, `${cover}\n`);
    expect(`${cover}\n`).toBe(readFileSync(golden, 'utf8'));
  });

  test('a span leaves out what lies outside it, and says so', async () => {
    const { vault, ana } = await asked();
    const { json, html } = await bundleOf(
      vault,
      everything(ana.id, { from: '2026-02-01', to: '2026-02-28' }),
    );
    expect(json.notes.map((note: { happenedOn: string }) => note.happenedOn)).toEqual([
      '2026-02-02',
      '2026-02-03',
    ]);
    expect(json.promises).toEqual([]);
    expect(html).toContain('Notes of days outside this span.');
  });

  test('is one page without script, and another to print', async () => {
    const { vault, ana } = await asked();
    const { text, print } = await bundleOf(vault, everything(ana.id));
    for (const page of [text['disclosure.html'] ?? '', print.html]) {
      expect(page).toContain("default-src 'none'");
      expect(page).not.toMatch(/<script|<link|https?:/);
    }
    expect(print.html).toContain('@page{size:A4');
  });
});

describe('other people', () => {
  test('are replaced by the same letter everywhere, in the JSON and in ids too', async () => {
    const { vault, ana, ben } = await asked();
    const write = (body: string, people: Id[]) =>
      vault.ask('entries.create', {
        draft: draft({ body, people: people.map((personId) => ({ personId, morale: null })) }),
      });
    await write(
      `Paired with [@Ben Okafor](person:${ben.id}).\n\n- [ ] [@Ben Okafor](person:${ben.id}) thank her`,
      [ana.id],
    );
    await write('Ben’s plan was hers.', [ana.id, ben.id]);
    const { text, print, counts, html } = await bundleOf(vault, everything(ana.id));
    expect(counts.thirdParties).toMatchObject([
      { personId: ben.id, name: 'Ben Okafor', pseudonym: 'a colleague (B)', shown: false },
    ]);
    for (const file of [text['disclosure.html'], text['disclosure.json'], print.html]) {
      expect(file).not.toMatch(/\bBen\b|Okafor/);
      expect(file).not.toContain(ben.id);
      expect(file).toContain('colleague (B)');
    }
    expect(html).toContain(
      '1 other person is called by what they are and a letter, such as “a colleague (B)”',
    );
    const shown = await bundleOf(vault, everything(ana.id, { shown: [ben.id] }));
    expect(shown.html).toContain('Ben Okafor');
    expect(shown.html).toContain('1 other person is named, as the manager chose.');
  });

  test('are replaced in what is no longer in the journal but in a mention, and in private passages that are let out', async () => {
    const { vault, ana } = await asked();
    const gone = `${ana.id.slice(0, -4)}0000`;
    await vault.ask('entries.create', {
      draft: draft({
        body: `> [!private]\n> [@Zoltan Varga](person:${gone}) left because of her. Zoltan said so.`,
        people: [{ personId: ana.id, morale: null }],
      }),
    });
    const { text } = await bundleOf(vault, everything(ana.id, { privateAsides: true }));
    for (const file of Object.values(text)) expect(file).not.toMatch(/Zoltan|Varga/);
    expect(text['disclosure.html']).toContain('left because of her');
  });
});

describe('the record', () => {
  test('is checked by whoever gets the bundle, with the script in it', async () => {
    const { vault, ana, pager } = await asked();
    const { files, json } = await bundleOf(vault, everything(ana.id));
    expect(checked(files)).toEqual({
      says: '3 notes, 1 of them in full, against a digest over 6: all hold.\n',
      holds: true,
    });
    // A note that was redacted keeps its id here, so that nobody tries words until its hash fits.
    expect(json.record.notes.map(({ id }: { id: Id | null }) => id)).toEqual([pager.id, null, null]);
    expect(JSON.stringify(json)).not.toContain(
      (await vault.ask('entries.timeline', { personId: null })).items[0]?.id,
    );
  });

  test('a citation in a review names the number of its note, and not the id that stays here', async () => {
    const { vault, ana } = await asked();
    const cited = await vault.ask('entries.create', {
      draft: draft({ body: 'Ben thanked her.', people: [{ personId: ana.id, morale: null }] }),
    });
    const key = { personId: ana.id, cycleId: 'h1-2026' };
    addSection(vault.journal(), key, {
      title: 'Strengths',
      prompt: '',
      body: `Thanked [10 March, 1:1](entry:${cited.id}).`,
    });
    const { text, html, json } = await bundleOf(vault, everything(ana.id));
    for (const file of Object.values(text)) expect(file).not.toContain(cited.id);
    expect(json.reviews.sections).toEqual([
      { title: 'H1 2026: Strengths', body: 'Thanked [10 March, 1:1](#note-4).' },
    ]);
    expect(html).toContain('href="#note-4"');
  });

  test.each<[string, (text: string) => string]>([
    ['a word of a sealed note', (text) => text.replaceAll('Took the pager', 'Left the pager')],
    [
      'when it was written',
      (text) => {
        const json = JSON.parse(text);
        json.record.notes[0].revisions[0].writtenAt = '2026-03-10T09:00:00.000Z';
        return JSON.stringify(json);
      },
    ],
    [
      'the digest',
      (text) => text.replace(/("digest": ")[0-9a-f]/, (_, key) => `${key}${'x'.charCodeAt(0) % 2}`),
    ],
    ['one of its terms', (text) => text.replace(/("terms": \[\s+")[0-9a-f]{8}/, '$100000000')],
  ])('shows where %s was changed in the bundle', async (_, change) => {
    const { vault, ana } = await asked();
    const { files } = await bundleOf(vault, everything(ana.id));
    const changed = files.map((file) =>
      file.path === 'disclosure.json' ? { ...file, text: change(file.text) } : file,
    );
    expect(changed).not.toEqual(files);
    expect(checked(changed).holds).toBe(false);
  });

  test('shows where the journal itself was tampered with', async () => {
    const { vault, ana, pager } = await asked();
    const { db } = vault.journal();
    db.run(sql`UPDATE entries SET body = 'Left the pager.' WHERE id = ${pager.id}`);
    db.run(sql`DELETE FROM revisions WHERE entry_id <> ${pager.id}
      AND entry_id = (SELECT id FROM entries WHERE body LIKE 'Anabel%')`);
    const { html, json, files } = await bundleOf(vault, everything(ana.id));
    expect(html).toContain('The record of 1 note does not hold');
    expect(html).toContain('The digest over all notes of the journal does not hold');
    expect(json.record).toMatchObject({ digestHolds: false, notes: [{ holds: false }, {}, {}] });
    expect(checked(files).holds).toBe(false);
  });
});
