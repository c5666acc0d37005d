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
import { caretIn, hiddenCapture, openCapture } from './support/capture.ts';
import { addReport, makeJournal, note } from './support/journal.ts';
import { wordsInPage } from './support/page-words.ts';
import { ended, vaultProcesses } from './support/processes.ts';
import { report } from './support/report.ts';
import { ask } from './support/sample.ts';
import { scanFor } from './support/scan.ts';
import { smallDisk } from './support/small-disk.ts';
import { temporaryFolder } from './support/temporary.ts';
import { typeAndBeKilled } from './support/typist.ts';

const person = 'Marisol Quintero';
const oldWords = 'Quietly took over the flaky gateway suite';

/** What the note on the screen says, without the layout. */
const written = async (page: Page): Promise<string> =>
  ((await textOfNote(page).textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();

/** Everything that is in the journal, as the vault process gives it. */
const bodies = async (page: Page): Promise<string[]> =>
  (await ask(page, 'entries.timeline', { limit: 100 })).items.map(({ body }) => body);

/** The note is open for writing again, or one Enter away, and holds this. */
async function expectThere(page: Page, text: string): Promise<void> {
  await page.getByRole('heading', { name: person, level: 1 }).waitFor();
  await page.getByText(text).first().waitFor({ timeout: 15_000 });
  await expect
    .poll(async () => (await bodies(page)).some((body) => body.includes(text)), { timeout: 15_000 })
    .toBe(true);
}

async function fill(dataFolder: string): Promise<void> {
  await makeJournal(dataFolder, async (vault) => {
    const { id } = await addReport(vault, person);
    await vault.ask('entries.create', {
      draft: note(id, { body: `${oldWords}.`, title: 'Spring check-in' }),
    });
  });
}

let checked = 0;
const counted = (name: string, run: () => Promise<void>) =>
  test(name, async () => {
    await run();
    checked += 1;
  });

describe('locking', () => {
  const folder = temporaryFolder('lock');
  let app: App;
  let page: Page;

  beforeAll(async () => {
    await fill(folder.path);
    app = await openApp(folder.path);
    page = app.page;
    await lockedHeading(page).waitFor();
  });
  afterAll(async () => {
    await app?.preview.close();
    folder.remove();
    report(`lock: ${checked} ways of locking, every character there afterwards`);
  });

  counted(
    'in the middle of a sentence keeps every character, and unlocking leads to the same place',
    async () => {
      await unlock(page);
      await goToPerson(page, person);
      await beginNote(page);
      const sentence = 'He asked for the release keys, and I said that he would have them by Fri';
      await page.keyboard.type(sentence);
      await page.keyboard.press('Control+l');
      await lockedHeading(page).waitFor();
      await unlock(page);
      await expectThere(page, sentence);
    },
  );

  counted('a locked page holds no word of the journal, in no place that a script could reach', async () => {
    await goToPerson(page, person);
    const words = [person, oldWords, 'release keys', 'Spring check-in'];
    expect(await wordsInPage(page, words)).toEqual([...words].sort());
    await page.keyboard.press('Control+f');
    await page.getByRole('combobox', { name: 'Search the journal' }).waitFor();
    await page.keyboard.type('flaky gateway');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Control+l');
    await lockedHeading(page).waitFor();
    const typed = [...words, 'flaky gateway'];
    expect(await wordsInPage(page, typed)).toEqual([]);
    expect(await page.title()).toBe('Handrail');
    await unlock(page);
  });

  counted('when nobody is there keeps what was being typed', async () => {
    await goToPerson(page, person);
    await beginNote(page);
    const sentence = 'Wandered off in the middle of writing that the on-call rota is too thin in Au';
    await page.keyboard.type(sentence);
    await app.preview.session.lock('idle');
    await lockedHeading(page).waitFor();
    await unlock(page);
    await expectThere(page, sentence);
  });

  counted('a vault process that is killed while one types loses nothing that was typed', async () => {
    await goToPerson(page, person);
    await beginNote(page);
    const acknowledged = 'Agreed that the migration waits until the audit is through.';
    await page.keyboard.type(acknowledged);
    await waitForSaved(page);
    const rest = ' She would rather pair on it than';
    await page.keyboard.type(rest);
    const [id] = vaultProcesses();
    if (id === undefined) throw new Error('There is no vault process.');
    process.kill(id, 'SIGKILL');
    expect(await ended(id)).toBe(true);
    await lockedHeading(page).waitFor();
    expect(await wordsInPage(page, [person, acknowledged, rest.trim()])).toEqual([]);
    await unlock(page);
    await expectThere(page, acknowledged + rest);
  });

  counted('a vault process that is killed before the first save loses nothing either', async () => {
    await goToPerson(page, person);
    await beginNote(page);
    const [id] = vaultProcesses();
    if (id === undefined) throw new Error('There is no vault process.');
    process.kill(id, 'SIGSTOP');
    const sentence = 'Nothing of this has reached the disk when the process goes';
    await page.keyboard.type(sentence);
    process.kill(id, 'SIGKILL');
    await lockedHeading(page).waitFor();
    await unlock(page);
    await expectThere(page, sentence);
  });

  test('what was typed into the small window of a locked journal is in a note after the unlock', async () => {
    await page.keyboard.press('Control+l');
    await lockedHeading(page).waitFor();
    const small = await openCapture(app.preview);
    const early = small.getByRole('textbox', { name: 'The note, before the journal is unlocked' });
    await early.fill('Thought of it in the corridor.');
    await small.getByRole('textbox', { name: 'Passphrase' }).fill('not this one');
    await small.keyboard.press('Enter');
    await small.getByText('That passphrase does not open this journal.').waitFor();
    expect(await early.inputValue()).toBe('Thought of it in the corridor.');
    // Put away, its words are out of sight; the main window unlocks, and they are in a note.
    await small.keyboard.press('Escape');
    await hiddenCapture(app.preview);
    expect(await early.inputValue()).toBe('');
    expect(await small.content()).not.toContain('in the corridor');
    await unlock(page);
    await expect
      .poll(() => bodies(page), { timeout: 15_000 })
      .toEqual(expect.arrayContaining(['Thought of it in the corridor.']));
    expect(await openCapture(app.preview)).toBe(small);
    await textOfNote(small).getByText('Thought of it in the corridor.').waitFor();
  });

  test('one note in both windows: whoever saves second is told, and neither text is lost', async () => {
    const small = await openCapture(app.preview);
    await caretIn(small);
    await page.keyboard.press('Control+1');
    await page
      .getByRole('main')
      .getByRole('button', { name: /in the corridor/ })
      .first()
      .click();
    await page.locator('article').filter({ hasText: 'in the corridor' }).locator('p').first().click();
    await caretIn(page);
    // Both are written in within the time after which the first of them is saved.
    await Promise.all([
      page.keyboard.type(' From the main one.'),
      small.keyboard.type(' From the small one.'),
    ]);
    const told = (each: Page) => each.getByRole('alert', { name: 'This note was changed elsewhere' });
    await Promise.race([told(page).waitFor(), told(small).waitFor()]);
    const [second, first] = (await told(page).count()) > 0 ? [page, small] : [small, page];
    expect(await told(first).count()).toBe(0);
    const texts = await Promise.all([written(first), written(second)]);
    expect(texts[0]).not.toBe(texts[1]);
    expect(await bodies(page)).toContain(texts[0]);
    await told(second).getByRole('button', { name: 'Keep mine' }).click();
    await waitForSaved(second);
    expect(await bodies(page)).toContain(texts[1]);
  });

  test('the page reported no error and asked for nothing but itself', () => expectQuiet(app));

  counted('a page that crashes while one types loses nothing, and the next one says so', async () => {
    await beginNote(page);
    const acknowledged = 'Asked for a second opinion on the rollout.';
    await page.keyboard.type(acknowledged);
    await waitForSaved(page);
    const rest = ' The plan would put both of the weekends on Te';
    const [id] = vaultProcesses();
    if (id === undefined) throw new Error('There is no vault process.');
    // Not one save of this reaches the journal.
    process.kill(id, 'SIGSTOP');
    await page.keyboard.type(rest);
    await page.waitForTimeout(300);
    const devtools = await page.context().newCDPSession(page);
    void devtools.send('Page.crash').catch(() => {});
    await expect.poll(() => app.preview.page !== page, { timeout: 15_000 }).toBe(true);
    page = app.preview.page;
    await lockedHeading(page).waitFor();
    await unlock(page);
    await page.getByText('Text that was not saved yet is here again').waitFor();
    await goToPerson(page, person);
    await expectThere(page, acknowledged + rest);
  });

  counted(
    'a window that is closed, and a whole app that is killed, while one types lose nothing',
    async () => {
      await beginNote(page);
      const closed = 'She will take the on-call week that nobody wan';
      await page.keyboard.type(closed);
      await page.waitForTimeout(150);
      await page.close();
      await app.preview.closed;
      const killed = 'In the end it was about the tit';
      await typeAndBeKilled(folder.path, person, killed);
      expect(scanFor([closed, killed], [folder.path]).hits).toEqual([]);
      app = await openApp(folder.path);
      page = app.page;
      await unlock(page);
      await goToPerson(page, person);
      await expectThere(page, closed);
      await expectThere(page, killed);
    },
  );
});

describe('a full disk', () => {
  test('is said beside the note, takes no text away, and what was typed survives the lock', async (context) => {
    const disk = smallDisk(6 * 1024);
    if ('reason' in disk) {
      report(`SKIPPED full disk: ${disk.reason}`);
      return context.skip(disk.reason);
    }
    let app: App | undefined;
    try {
      await fill(disk.folder);
      app = await openApp(disk.folder);
      const { page } = app;
      await unlock(page);
      await goToPerson(page, person);
      await beginNote(page);
      await page.keyboard.type('Before the disk was full.');
      await waitForSaved(page);
      disk.fill();
      const trouble = page.getByRole('alert').filter({ hasText: 'The disk is full.' });
      let lines = 0;
      for (; lines < 200 && (await trouble.count()) === 0; lines += 1) {
        await page.keyboard.type(
          ` Line ${lines} while there is no room left on the disk for any of this, none at all.`,
        );
        await page.keyboard.press('Control+s').catch(() => {});
        await page.waitForTimeout(100);
      }
      await trouble.waitFor();
      expect(await trouble.textContent()).toContain('your text is still here');
      const text = await written(page);
      expect(text).toContain('Before the disk was full.');
      expect(text).toContain(`Line ${lines - 1} while`);
      await page.keyboard.press('Control+l');
      await lockedHeading(page).waitFor();
      disk.free();
      await unlock(page);
      await expectThere(page, text);
      report(`full disk: refused after ${lines} lines, ${text.length} characters there after the lock`);
    } finally {
      await app?.preview.close();
      disk.remove();
    }
  });
});
