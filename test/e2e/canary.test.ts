import { randomBytes, randomInt } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type App,
  beginNote,
  expectQuiet,
  goToPerson,
  lockedHeading,
  openApp,
  textOfNote,
  unlock,
  waitForSaved,
} from './support/app.ts';
import { pngOf } from './support/png.ts';
import { kill, processesWith, vaultProcesses } from './support/processes.ts';
import { report } from './support/report.ts';
import { ask } from './support/sample.ts';
import { formsOf, type Scan, scanFor } from './support/scan.ts';
import { temporaryFolder } from './support/temporary.ts';

const letters = 'bcdfghjklmnpqrstvwxz';
const random = (length: number): string =>
  Array.from({ length }, () => letters[randomInt(letters.length)]).join('');

/**
 * Every canary begins with these letters, so that one look for them finds each of them, also one that was cut off; what
 * follows tells which one it was.
 */
const nest = random(14);
const names = [
  ...['name', 'role', 'team', 'secondName', 'level', 'pronouns'],
  ...['title', 'body', 'evidence', 'aside', 'code', 'link', 'linkWords', 'task', 'heading', 'quote'],
  ...['search', 'searchAgain', 'palette', 'signal', 'signalMeaning', 'edited', 'undone', 'trashed'],
  ...['wrongPassphrase', 'unsaved', 'weakPassphrase', 'pixels'],
] as const;
type Name = (typeof names)[number];
const canary = Object.fromEntries(names.map((name) => [name, `${nest}${random(6)}`])) as Record<Name, string>;
const passphrase = `${nest} ${random(7)} ${random(5)}`;

/** Files that were written before are nobody's of this run; the clock of a file system may be coarse. */
const started = Date.now() - 2_000;

describe('a scan for canaries', () => {
  const folder = temporaryFolder('planted');
  afterAll(folder.remove);

  test.each(formsOf(canary.name))('finds one that lies in a file as $name', ({ name, bytes }) => {
    const path = join(folder.path, name);
    writeFileSync(path, Buffer.concat([randomBytes(3_001), bytes, randomBytes(77)]));
    const { hits } = scanFor([canary.name], [folder.path]);
    expect(hits).toContainEqual({ path, text: canary.name, form: name });
    rmSync(path);
  });

  test.each([0, 1, 2, 3, 4])('finds one in base64 behind %i bytes of other text', (before) => {
    const path = join(folder.path, 'base64');
    writeFileSync(path, Buffer.from(`${'x'.repeat(before)}${canary.body} and more`).toString('base64'));
    expect(scanFor([nest], [folder.path]).hits).toHaveLength(1);
    rmSync(path);
  });

  test('finds one across the pieces in which a large file is read, and one in a file name', () => {
    const path = join(folder.path, 'large');
    const bytes = Buffer.alloc((8 << 20) + 40, 120);
    bytes.write(nest, (8 << 20) - 5);
    writeFileSync(path, bytes);
    mkdirSync(join(folder.path, canary.title));
    writeFileSync(join(folder.path, canary.title, 'empty'), '');
    expect(scanFor([nest], [folder.path]).hits).toHaveLength(2);
    rmSync(path);
    rmSync(join(folder.path, canary.title), { recursive: true });
    expect(scanFor([nest], [folder.path]).hits).toEqual([]);
  });
});

describe('a canary in every field', () => {
  const folder = temporaryFolder('canary');
  const profiles = join(folder.path, 'profiles');
  const dataFolder = join(folder.path, 'data');
  let app: App;
  let page: Page;
  let recoveryKey = '';
  const tally = { files: 0, bytes: 0, scans: 0, hits: 0 };

  /** The data folder with the preferences, the profile, and whatever was written meanwhile where programs leave things. */
  const scan = (also: readonly string[] = []): Scan => {
    const secrets = [nest, recoveryKey, recoveryKey.replaceAll(/[ -]/g, ''), recoveryKey.toLowerCase()];
    const own = scanFor(secrets, [folder.path, ...also]);
    const places = [
      tmpdir(),
      '/dev/shm',
      ...['.config', '.cache', '.local', '.pki'].map((name) => join(homedir(), name)),
    ];
    const around = scanFor(
      secrets,
      places.filter((place) => existsSync(place)),
      started,
    );
    tally.files += own.files + around.files;
    tally.bytes += own.bytes + around.bytes;
    tally.scans += 1;
    tally.hits += own.hits.length + around.hits.length;
    return { files: own.files, bytes: own.bytes, hits: [...own.hits, ...around.hits] };
  };
  const type = (text: string) => page.keyboard.type(text);
  const field = (label: string) => page.getByLabel(label, { exact: true });

  beforeAll(async () => {
    mkdirSync(profiles);
    app = await openApp(dataFolder, { profileParent: profiles });
    page = app.page;
  });
  afterAll(async () => {
    await app?.preview.close();
    folder.remove();
    const megabytes = Math.round(tally.bytes / 1e6);
    report(
      `canaries: ${names.length + 2} strings, ${tally.scans} scans of ${tally.files} files (${megabytes} MB), ${tally.hits} hits`,
    );
  });

  test('passphrases, the recovery key, the first report', async () => {
    await page.getByRole('heading', { name: 'Choose a passphrase' }).waitFor();
    await type(canary.weakPassphrase.slice(0, 15));
    await page.keyboard.press('Control+a');
    await type(passphrase);
    await page.getByRole('button', { name: 'Show passphrase', exact: true }).click();
    await field('Passphrase, once more').fill(passphrase);
    await page.getByRole('button', { name: 'Continue' }).click();
    const shown = field('Recovery key');
    await shown.waitFor();
    recoveryKey = ((await shown.textContent()) ?? '').replace(/\s+/g, ' ').trim();
    expect(recoveryKey.replaceAll(/[ -]/g, '')).toHaveLength(32);
    await page.keyboard.press('Enter');
    await field('Recovery key, typed back').fill(recoveryKey);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Who reports to you?' }).waitFor({ timeout: 60_000 });
    await type(canary.name);
    await field('Role').fill(canary.role);
    await field('Team').fill(canary.team);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: canary.name }).waitFor();
  });

  test('a second person', async () => {
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByRole('dialog', { name: 'Add a person' }).waitFor();
    await field('Name').fill(canary.secondName);
    await field('Level').fill(canary.level);
    await field('Pronouns').fill(canary.pronouns);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: canary.secondName }).waitFor();
    await page.getByRole('dialog', { name: 'Add a person' }).waitFor({ state: 'hidden' });
  });

  test('a signal', async () => {
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: 'Signals', exact: true }).click();
    await field('New signal').fill(canary.signal);
    await page.keyboard.press('Enter');
    await page.getByText(canary.signal).first().waitFor();
    const added = (await ask(page, 'signals.list', {})).find(({ name }) => name === canary.signal);
    await ask(page, 'signals.update', {
      id: added?.id ?? '',
      draft: { name: canary.signal, family: 'custom', description: canary.signalMeaning },
    });
  });

  test('a note with everything that a note can hold', async () => {
    await goToPerson(page, canary.name);
    await beginNote(page);
    await type(`${canary.body} and what follows.`);
    await page.keyboard.press('Enter');
    await type(`## ${canary.heading}`);
    await page.keyboard.press('Enter');
    await type(`${canary.evidence} #${canary.signal.slice(0, 17)}`);
    await page
      .getByRole('option', { name: new RegExp(canary.signal) })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await type('+');
    await page.keyboard.press('Enter');
    await type(`[] ${canary.task} 📅 2026-12-04`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await type(`A \`${canary.code}\` and [${canary.linkWords}](https://example.org/${canary.link}) here.`);
    await page.keyboard.press('Enter');
    await type(`> ${canary.quote}`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await type(`>! ${canary.aside}`);
    await page.getByRole('textbox', { name: 'Title' }).fill(canary.title);
    await waitForSaved(page);
    await page.keyboard.press('Escape');
  });

  test('a picture', async () => {
    await beginNote(page);
    const base64 = pngOf(canary.pixels).toString('base64');
    await textOfNote(page).evaluate((editor, encoded) => {
      const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([bytes], 'board.png', { type: 'image/png' }));
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, base64);
    const shown = textOfNote(page).locator('img');
    await shown.waitFor();
    await expect
      .poll(() => shown.evaluate((picture: HTMLImageElement) => picture.naturalWidth))
      .toBe(canary.pixels.length);
    await waitForSaved(page);
    const { items } = await ask(page, 'entries.timeline', { limit: 1 });
    const hash = /attachment:([0-9a-f]{64})/.exec(items[0]?.body ?? '')?.[1] ?? '';
    const kept = Buffer.from((await ask(page, 'attachments.get', { hash })).base64, 'base64');
    expect(kept.includes(canary.pixels)).toBe(true);
    await page.keyboard.press('Escape');
  });

  test('edits, undo, and the trash', async () => {
    await beginNote(page);
    await type(canary.undone);
    await waitForSaved(page);
    await page.keyboard.press('Control+z');
    await type(`${canary.edited}. `);
    await waitForSaved(page);
    await page.keyboard.press('Escape');
    await beginNote(page);
    await type(canary.trashed);
    await waitForSaved(page);
    await page.getByRole('button', { name: 'More about this note' }).click();
    await page.getByRole('menuitem', { name: 'Move to trash' }).click();
    await expect.poll(async () => (await ask(page, 'entries.trashed', {})).length).toBeGreaterThan(0);
  });

  test('searches, in the search and in the palette', async () => {
    await page.keyboard.press('Control+f');
    await page.getByRole('combobox', { name: 'Search the journal' }).waitFor();
    await type(`${canary.search} person:${canary.secondName}`);
    await page.keyboard.press('Control+a');
    await type(canary.searchAgain);
    await page.keyboard.press('Control+a');
    await type(canary.evidence);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Find/ }).waitFor();
    await type(canary.palette);
    await page.keyboard.press('Escape');
  });

  test('all of it did get into the journal', async () => {
    const kept = JSON.stringify([
      await ask(page, 'entries.timeline', { limit: 100 }),
      await ask(page, 'entries.trashed', {}),
      await ask(page, 'people.list', {}),
      await ask(page, 'signals.list', {}),
    ]);
    const elsewhere: Name[] = [
      'search',
      'searchAgain',
      'palette',
      'wrongPassphrase',
      'weakPassphrase',
      'unsaved',
      'undone',
      // Its note names it by its hash; the step before has looked.
      'pixels',
    ];
    const missing = names.filter((name) => !elsewhere.includes(name) && !kept.includes(canary[name]));
    expect(missing).toEqual([]);
  });

  test('nothing of it lies anywhere while the journal is open', () => expect(scan().hits).toEqual([]));

  test('nor once it is locked, with text that was not saved yet, and after a wrong passphrase', async () => {
    await goToPerson(page, canary.name);
    await beginNote(page);
    await type(canary.unsaved);
    await page.keyboard.press('Control+l');
    await lockedHeading(page).waitFor();
    await type(canary.wrongPassphrase);
    await page.keyboard.press('Enter');
    await page.getByText('That passphrase does not open this journal.').waitFor({ timeout: 60_000 });
    expect(scan().hits).toEqual([]);
  });

  test('nor after the vault process and the browser were killed while it was open', async () => {
    await unlock(page, passphrase);
    await goToPerson(page, canary.name);
    await page.getByText(canary.body).first().waitFor();
    const browser = processesWith(profiles);
    expect(browser.length).toBeGreaterThan(1);
    const [vault] = vaultProcesses();
    if (vault === undefined) throw new Error('There is no vault process.');
    // In one go, before the host can tidy up: the profile is looked at as a crash leaves it.
    for (const id of [vault, ...browser]) kill(id);
    const left = join(folder.path, 'left by the crash');
    cpSync(profiles, left, { recursive: true, filter: (path) => !/Singleton/.test(path) });
    const found = scan();
    expect(found.files).toBeGreaterThan(5);
    expect(found.hits).toEqual([]);
    await app.preview.closed;
    expect(scan().hits).toEqual([]);
  });

  test('the page reported no error and asked for nothing but itself', () => expectQuiet(app));
});
