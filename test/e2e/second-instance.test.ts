import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, expectQuiet, journalNavigation, lockedHeading, openApp, unlock } from './support/app.ts';
import { addReport, inJournal, makeJournal, note, passphrase } from './support/journal.ts';
import { report } from './support/report.ts';
import { temporaryFolder } from './support/temporary.ts';

type Folder = ReturnType<typeof temporaryFolder>;

const person = 'Marisol Quintero';

/** What every file of a folder holds, by name. */
const fingerprints = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );

async function tryPassphrase(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await page.keyboard.press('Enter');
}

/** A whole screen that says what is the matter, with what to do, and nothing of the journal. */
async function expectExplained(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  expect(await page.getByRole('list', { name: 'What to do' }).getByRole('listitem').count()).toBeGreaterThan(
    0,
  );
  expect(await journalNavigation(page).count()).toBe(0);
}

const fill = (dataFolder: string, newer = false) =>
  makeJournal(dataFolder, async (vault) => {
    const { id } = await addReport(vault, person);
    await vault.ask('entries.create', { draft: note(id, { body: 'She has the release keys now.' }) });
    // As a later version of Handrail will leave it.
    if (newer) vault.journal().db.pragma('user_version = 4711');
  });

let screens = 0;

describe('the same journal in two windows', () => {
  const folder = temporaryFolder('two');
  let first: App;
  let second: App;

  beforeAll(async () => {
    await fill(folder.path);
    first = await openApp(folder.path);
    await unlock(first.page);
    second = await openApp(folder.path);
  });
  afterAll(async () => {
    await second?.preview.close();
    await first?.preview.close();
    folder.remove();
  });

  test('the second one says that it is open elsewhere, and changes nothing', async () => {
    await lockedHeading(second.page).waitFor();
    const before = fingerprints(join(folder.path, 'journal'));
    await tryPassphrase(second.page);
    await expectExplained(second.page, 'The journal is open elsewhere');
    expect(fingerprints(join(folder.path, 'journal'))).toEqual(before);
    screens += 1;
  });

  test('the first one goes on as if nothing had happened', async () => {
    await first.page
      .getByRole('button', { name: new RegExp(`^${person}`) })
      .first()
      .click();
    await first.page.getByText('She has the release keys now.').waitFor();
    expectQuiet(first);
  });

  test('the second one opens it once the first is closed', async () => {
    await first.preview.close();
    await second.page.getByRole('button', { name: 'Try again' }).click();
    await lockedHeading(second.page).waitFor();
    await unlock(second.page);
    await second.page
      .getByRole('button', { name: new RegExp(`^${person}`) })
      .first()
      .waitFor();
    expectQuiet(second);
  });
});

describe('a journal that cannot be opened', () => {
  const [folder, good, newer] = ['blocked', 'good', 'newer'].map(temporaryFolder) as [Folder, Folder, Folder];
  const journal = join(folder.path, 'journal');
  let app: App;

  const put = (source: string, name: string): void =>
    copyFileSync(join(source, 'journal', name), join(journal, name));
  const change = (name: string, how: (bytes: Buffer) => Buffer): void =>
    writeFileSync(join(journal, name), how(readFileSync(join(journal, name))));
  const spoil = (bytes: Buffer): Buffer => {
    bytes[100] = (bytes[100] ?? 0) ^ 0x55;
    return bytes;
  };

  beforeAll(async () => {
    await fill(good.path);
    await fill(newer.path, true);
    await fill(folder.path);
    app = await openApp(folder.path);
  });
  afterAll(async () => {
    await app?.preview.close();
    for (const each of [folder, good, newer]) each.remove();
    report(`journals that cannot be opened: ${screens} explained on a whole screen, 0 files changed`);
  });
  // The vault process that waits for a passphrase holds no file open.
  beforeEach(() => {
    rmSync(journal, { recursive: true, force: true });
    cpSync(join(good.path, 'journal'), journal, { recursive: true });
  });

  test.each([
    {
      what: 'that a newer Handrail wrote',
      title: 'Written by a newer Handrail',
      make: () => {
        for (const name of ['journal.db', 'keyring.json']) put(newer.path, name);
      },
    },
    {
      what: 'with one changed byte on its first page',
      title: 'The journal’s files are damaged',
      make: () => change('journal.db', spoil),
    },
    {
      what: 'that was cut off',
      title: 'The journal’s files are damaged',
      make: () => change('journal.db', (bytes) => bytes.subarray(0, 100)),
    },
    {
      what: 'that is another one’s',
      title: 'The journal’s files are damaged',
      make: () => put(newer.path, 'journal.db'),
    },
    {
      what: 'that is older than its keyring remembers',
      title: 'An older copy is in the journal’s place',
      make: async () => {
        await inJournal(folder.path, async ({ ask }) => {
          const [known] = await ask('people.list', {});
          await ask('entries.create', { draft: note(known?.id ?? '', { body: 'Written later.' }) });
        });
        put(good.path, 'journal.db');
      },
    },
  ])('$what is explained on the whole screen, and left as it is', async ({ title, make }) => {
    await make();
    const before = fingerprints(journal);
    await app.page.reload();
    await lockedHeading(app.page).waitFor();
    await tryPassphrase(app.page);
    await expectExplained(app.page, title);
    expect(fingerprints(journal)).toEqual(before);
    screens += 1;
  });

  test('whose keyring is damaged in both generations says so before a passphrase is asked of anybody', async () => {
    for (const name of readdirSync(journal).filter((file) => file.startsWith('keyring')))
      change(name, (bytes) => bytes.subarray(0, 40));
    const before = fingerprints(journal);
    await app.page.reload();
    await app.page.getByText('The keyring of this journal cannot be read.').waitFor();
    await tryPassphrase(app.page);
    await expectExplained(app.page, 'The journal’s files are damaged');
    expect(fingerprints(journal)).toEqual(before);
    screens += 1;
  });

  test('the page reported no error and asked for nothing but itself', () => expectQuiet(app));
});
