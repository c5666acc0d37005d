import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, expectQuiet, goToPerson, openApp, unlock } from './support/app.ts';
import { addReport, makeJournal, note } from './support/journal.ts';
import { report } from './support/report.ts';
import { temporaryFolder } from './support/temporary.ts';

const person = 'Marisol Quintero';
const address = 'https://tracker.example/promo?who=marisol';

const notice = (page: Page) => page.getByText('The link was not opened.');

describe('a link in a note', () => {
  const folder = temporaryFolder('links');
  let app: App;
  let page: Page;
  let attempts = 0;

  const expectNoticeOnly = async (): Promise<void> => {
    await notice(page).waitFor();
    expect(page.url()).toBe('https://handrail.invalid/');
    expect(page.context().pages()).toHaveLength(1);
    await page.getByRole('button', { name: 'Copy it' }).click();
    await page
      .getByText(/^Copied\./)
      .first()
      .waitFor();
    await notice(page).waitFor({ state: 'hidden' });
    attempts += 1;
  };

  beforeAll(async () => {
    await makeJournal(folder.path, async (vault) => {
      const { id } = await addReport(vault, person);
      const body = `The criteria are [in the tracker](${address}), or ask <mail@example.org>.\n\n![a picture](https://pictures.example/one.png)\n\n<img src="https://pictures.example/two.png"> and [odd](javascript:alert(1))`;
      await vault.ask('entries.create', { draft: note(id, { body }) });
    });
    app = await openApp(folder.path);
    page = app.page;
    await unlock(page);
    await goToPerson(page, person);
  });
  afterAll(async () => {
    await app?.preview.close();
    folder.remove();
    report(
      `links: ${attempts} ways of leaving the page refused, ${app?.refused.length} requests that left it`,
    );
  });

  test('is shown with its words; pictures from elsewhere and foreign addresses are not asked for', async () => {
    await page.getByRole('button', { name: 'in the tracker' }).waitFor();
    expect(await page.locator('article img').count()).toBe(0);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    expectQuiet(app);
  });

  test('is not opened by a click: a notice offers to copy it', async () => {
    await page.getByRole('button', { name: 'in the tracker' }).click();
    await expectNoticeOnly();
  });

  test('nor by the middle button, nor by a click with Ctrl or Shift', async () => {
    const link = page.getByRole('button', { name: 'in the tracker' });
    await link.click({ button: 'middle' });
    for (const modifier of ['Control', 'Shift', 'Alt'] as const) await link.click({ modifiers: [modifier] });
    await page.waitForTimeout(300);
    expect(page.url()).toBe('https://handrail.invalid/');
    expect(page.context().pages()).toHaveLength(1);
    // Their notices would be taken for the next one's.
    await page.reload();
    await goToPerson(page, person);
    attempts += 4;
  });

  test('nor by the keyboard', async () => {
    await page.getByRole('button', { name: 'in the tracker' }).focus();
    await page.keyboard.press('Enter');
    await expectNoticeOnly();
  });

  test('nor while it is being written', async () => {
    await page.getByRole('article').first().focus();
    await page.keyboard.press('Enter');
    const link = page.getByRole('textbox', { name: 'Text of the note' }).getByText('in the tracker');
    await link.waitFor();
    await link.click({ modifiers: ['Control'] });
    await expectNoticeOnly();
    await link.click();
    await page.waitForTimeout(200);
    expect(page.url()).toBe('https://handrail.invalid/');
    await page.keyboard.press('Escape');
  });

  test('none of this made a request or an error', () => expectQuiet(app));
});

describe('a page that tries to leave', () => {
  const folder = temporaryFolder('leaving');
  let app: App;
  let page: Page;
  let refused = 0;

  beforeAll(async () => {
    await makeJournal(folder.path, (vault) => addReport(vault, person));
    app = await openApp(folder.path);
    page = app.page;
    await unlock(page);
  });
  afterAll(async () => {
    await app?.preview.close();
    folder.remove();
    report(`leaving: ${refused} attempts of the page itself refused`);
  });

  test.each<[string, (to: string) => unknown]>([
    [
      'fetch',
      (to) =>
        fetch(to).then(
          () => 'answered',
          () => 'refused',
        ),
    ],
    [
      'a socket',
      (to) =>
        new Promise((resolve) => {
          try {
            const socket = new WebSocket(to.replace('https', 'wss'));
            socket.onopen = () => resolve('answered');
            socket.onerror = () => resolve('refused');
            socket.onclose = () => resolve('refused');
          } catch {
            resolve('refused');
          }
        }),
    ],
    [
      'a beacon',
      (to) => {
        navigator.sendBeacon(to, 'x');
        return 'refused';
      },
    ],
    [
      'a picture',
      (to) =>
        new Promise((resolve) => {
          const picture = new Image();
          picture.onload = () => resolve('answered');
          picture.onerror = () => resolve('refused');
          picture.src = to;
        }),
    ],
    [
      'a frame',
      (to) =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.src = to;
          frame.onload = () => {
            let text: string | undefined;
            try {
              text = frame.contentDocument?.body.textContent ?? '';
            } catch {
              text = '';
            }
            frame.remove();
            resolve(text === '' ? 'refused' : 'answered');
          };
          document.body.append(frame);
          setTimeout(() => resolve('refused'), 1_000);
        }),
    ],
    [
      'a form',
      (to) => {
        const form = document.createElement('form');
        form.action = to;
        form.method = 'post';
        document.body.append(form);
        form.submit();
        form.remove();
        return 'refused';
      },
    ],
    ['a new window', (to) => (window.open(to, '_blank', 'noopener') === null ? 'refused' : 'opened')],
    [
      'an address',
      (to) => {
        location.href = to;
        return 'refused';
      },
    ],
    [
      'a download',
      (to) => {
        const link = document.createElement('a');
        link.href = to;
        link.download = 'journal.txt';
        link.click();
        return 'refused';
      },
    ],
  ])('by %s stays where it is', async (_, attempt) => {
    expect(await page.evaluate(attempt, 'https://elsewhere.example/x')).toBe('refused');
    await page.waitForTimeout(150);
    expect(page.url()).toBe('https://handrail.invalid/');
    await expect.poll(() => page.context().pages().length).toBe(1);
    // Not by a locator: it would wait for a navigation that never ends.
    expect(await page.evaluate(() => document.querySelector('nav[aria-label="Handrail"]') !== null)).toBe(
      true,
    );
    refused += 1;
  });
});
