import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type App,
  beginNote,
  goToPerson,
  lockedHeading,
  openApp,
  unlock,
  waitForSaved,
} from './support/app.ts';
import { report } from './support/report.ts';
import { openSample, setTheme } from './support/sample.ts';
import { temporaryFolder } from './support/temporary.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const passphrase = 'a plain chair by the tall window';
/** Contrast depends on the theme and not on the size, so the other two pairs wait for the long run. */
const everyLook = [
  { theme: 'light', size: { width: 1280, height: 800 }, rules: 'all' },
  { theme: 'dark', size: { width: 1280, height: 800 }, rules: 'contrast' },
  { theme: 'light', size: { width: 800, height: 600 }, rules: 'contrast' },
  { theme: 'dark', size: { width: 800, height: 600 }, rules: 'all' },
] as const;
const looks = everyLook.filter(({ rules }) => process.env.HANDRAIL_LONG || rules === 'all');
type Rules = (typeof looks)[number]['rules'];

interface Axe {
  run(
    root: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/**
 * What axe finds on the page, one line each, but for two things that it sees otherwise: a list that hangs on its field
 * or button stands outside the landmarks for the moment that it is open, and the guards at the ends of a menu are
 * hidden from a screen reader and hand the focus on.
 */
const findings = (page: Page, rules: Rules): Promise<string[]> =>
  page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: Axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run(document, {
      runOnly: asked === 'all' ? tags : { type: 'rule', values: ['color-contrast'] },
      resultTypes: ['violations'],
    });
    const excused: Record<string, RegExp> = {
      region: /^<div [^>]*role="(listbox|menu)"/,
      'aria-hidden-focus': /^<span [^>]*data-base-ui-focus-guard/,
    };
    return violations.flatMap(({ id, nodes }) =>
      nodes.filter(({ html }) => !excused[id]?.test(html)).map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    );
  }, rules);

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return '';
    const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
    return [element.getAttribute('aria-label'), ...labels, element.textContent]
      .filter(Boolean)
      .join(' ')
      .trim();
  });

/** Presses Tab until the focus is on what is called so: proof that it can be reached. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus never came to ${name}.`);
}

let screens = 0;
let runs = 0;
let found = 0;

/** The screen as it stands, in both themes and at both sizes. */
async function expectAccessible(page: Page): Promise<void> {
  const problems: string[] = [];
  for (const { theme, size, rules } of looks) {
    await setTheme(page, theme);
    await page.setViewportSize(size);
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
    );
    for (const line of await findings(page, rules)) problems.push(`${theme} ${size.width}: ${line}`);
    runs += 1;
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  screens += 1;
  found += problems.length;
  expect(problems).toEqual([]);
}

interface Screen {
  name: string;
  /** By the keyboard alone. */
  reach(page: Page): Promise<unknown>;
}

const key = (keys: string, there: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await page.keyboard.press(keys);
  await there(page);
};
const heading = (name: string | RegExp) => (page: Page) =>
  page.getByRole('heading', { name }).first().waitFor();
const dialog = (name: string | RegExp) => (page: Page) => page.getByRole('dialog', { name }).waitFor();

/** A command of the palette, by its words. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find/ }).waitFor();
  await page.keyboard.type(words);
  await page
    .getByRole('option', { name: new RegExp(words) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}

const pane = (title: string): Screen => ({
  name: `settings: ${title}`,
  reach: async (page) => {
    await page.keyboard.press('Control+,');
    await heading('Settings')(page);
    await tabTo(page, new RegExp(`^${title}$`));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: title, level: 2 }).waitFor();
  },
});

const journal: Screen[] = [
  { name: 'today', reach: key('Control+1', heading('Today')) },
  {
    name: 'search',
    reach: async (page) => {
      await page.keyboard.press('Control+f');
      await page.getByRole('combobox', { name: 'Search the journal' }).waitFor();
      await page.keyboard.type('person:ana rolback');
      await page.getByText(/showing results for/i).waitFor();
    },
  },
  { name: 'team', reach: key('Control+3', heading('Team')) },
  {
    name: 'a person’s timeline',
    reach: async (page) => {
      await goToPerson(page, 'Ana Ruiz');
      await page.getByRole('article').first().waitFor();
    },
  },
  {
    name: 'a person’s signals',
    reach: key('Alt+2', (page) => page.getByRole('tabpanel', { name: 'Signals' }).waitFor()),
  },
  {
    name: 'a person’s career',
    reach: key('Alt+3', (page) => page.getByRole('button', { name: 'Add an objective' }).waitFor()),
  },
  { name: 'the dialog of an objective', reach: key('a', dialog('Add an objective')) },
  {
    name: 'a person’s promises',
    reach: key('Alt+4', (page) => page.getByRole('tabpanel', { name: 'Promises' }).waitFor()),
  },
  { name: 'the export dialog', reach: key('Control+Shift+e', dialog(/^Export/)) },
  {
    name: 'the person dialog',
    reach: async (page) => {
      await command(page, 'Edit Ana Ruiz');
      await dialog(/^Edit Ana Ruiz/)(page);
    },
  },
  {
    name: 'writing, with completions',
    reach: async (page) => {
      await beginNote(page);
      await page.keyboard.type('Rolled the importer back himself. #own');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'writing',
    reach: async (page) => {
      await page.keyboard.press('Enter');
      await page.keyboard.type('+');
      await waitForSaved(page);
    },
  },
  {
    name: 'the menu of a note',
    reach: async (page) => {
      await page.keyboard.press('Shift+Tab');
      for (let at = 0; at < 20 && !/More about this note/.test(await focused(page)); at += 1)
        await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'earlier versions',
    reach: async (page) => {
      await page.keyboard.press('e');
      await page.keyboard.press('Enter');
      await dialog('Earlier versions')(page);
    },
  },
  { name: 'the palette', reach: key('Control+k', dialog('Find anything')) },
  {
    name: 'the shortcuts',
    reach: async (page) => {
      await page.keyboard.press('Control+1');
      await heading('Today')(page);
      await page.keyboard.press('?');
      await dialog(/shortcuts/i)(page);
    },
  },
  {
    name: 'the trash',
    reach: async (page) => {
      await command(page, 'Trash');
      await heading('Trash')(page);
    },
  },
  ...[
    'Appearance',
    'Locking',
    'Passphrase',
    'Recovery key',
    'Check the journal',
    'Signals',
    'Export',
    'About',
  ].map(pane),
];

/** Back to the plain screen: Escape closes what is open, and the note being written. */
async function settle(page: Page): Promise<void> {
  for (let at = 0; at < 3 && (await page.getByRole('dialog').count()) > 0; at += 1) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(250);
  }
}

describe('every screen', () => {
  const folder = temporaryFolder('accessibility');
  let app: App;
  let page: Page;

  beforeAll(async () => {
    app = await openApp(folder.path);
    page = app.page;
    await page.context().addInitScript({ content: axeSource });
    await page.reload();
  });
  afterAll(async () => {
    await app?.preview.close();
    folder.remove();
  });

  test('first run: the passphrase', async () => {
    await heading('Choose a passphrase')(page);
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Tab');
    await tabTo(page, /^Passphrase, once more/);
    await page.keyboard.type(passphrase);
    await page
      .getByText(/strong/i)
      .first()
      .waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
  });

  test('first run: the recovery key, shown and typed back', async () => {
    const shown = page.getByLabel('Recovery key', { exact: true });
    await shown.waitFor();
    const recoveryKey = ((await shown.textContent()) ?? '').trim();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByLabel('Recovery key, typed back').waitFor();
    await page.keyboard.type(recoveryKey);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
  });

  test('first run: the first report', async () => {
    await page.getByRole('heading', { name: 'Who reports to you?' }).waitFor({ timeout: 60_000 });
    await page.keyboard.type('Marisol Quintero');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await heading('Marisol Quintero')(page);
    await expectAccessible(page);
  });

  test('the locked journal, and a wrong passphrase', async () => {
    await page.keyboard.press('Control+l');
    await lockedHeading(page).waitFor();
    await page.keyboard.type('not this one');
    await page.keyboard.press('Enter');
    await page.getByText('That passphrase does not open this journal.').waitFor({ timeout: 60_000 });
    await expectAccessible(page);
  });

  test('the recovery', async () => {
    await tabTo(page, /^Use the recovery key$/);
    await page.keyboard.press('Enter');
    await heading('Open with the recovery key')(page);
    await expectAccessible(page);
    await tabTo(page, /^Back$/);
    await page.keyboard.press('Enter');
    await unlock(page, passphrase);
  });
});

describe('every screen of a journal with five years in it', () => {
  const folder = temporaryFolder('accessibility-sample');
  let app: App;
  let page: Page;

  beforeAll(async () => {
    app = await openApp(folder.path);
    page = app.page;
    await page.context().addInitScript({ content: axeSource });
    await page.reload();
    await openSample(page);
  });
  afterAll(async () => {
    await app?.preview.close();
    folder.remove();
    report(
      `accessibility: ${screens} screens by keyboard, ${runs} runs of axe (2 themes, 2 sizes), ${found} violations`,
    );
  });

  test.each(journal)('$name', async ({ name, reach }) => {
    if (!['writing', 'the menu of a note', 'earlier versions'].includes(name)) await settle(page);
    await reach(page);
    await expectAccessible(page);
  });
});
