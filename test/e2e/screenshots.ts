/**
 * `npm run screenshots`: the README's pictures, taken of the sample journal in the real interface.
 * `-- --all DIR` takes every screen in light and dark, wide and narrow, for looking at them.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openPreview } from '../../electron/preview/open-preview.ts';
import { openSample, setTheme } from './support/sample.ts';
import { temporaryFolder } from './support/temporary.ts';

const { values } = parseArgs({ options: { all: { type: 'string' } } });

interface Shot {
  name: string;
  go(page: Page): Promise<void>;
}

const person = async (page: Page, name: string): Promise<void> => {
  await page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
  await page.locator('article').first().waitFor();
};

const shots: Shot[] = [
  {
    name: 'today',
    go: async (page) => {
      await page.keyboard.press('Control+1');
      await page.getByRole('heading', { name: 'Today' }).first().waitFor();
    },
  },
  { name: 'person', go: (page) => person(page, 'Ana Ruiz') },
  {
    name: 'signals',
    go: async (page) => {
      await person(page, 'Ana Ruiz');
      await page.keyboard.press('Alt+2');
      await page.getByRole('tabpanel', { name: 'Signals' }).waitFor();
    },
  },
  {
    name: 'promises',
    go: async (page) => {
      await person(page, 'Priya Krishnan');
      await page.keyboard.press('Alt+3');
      await page.getByRole('tabpanel', { name: 'Promises' }).waitFor();
    },
  },
  {
    name: 'writing',
    go: async (page) => {
      await person(page, 'Tomás Ochoa');
      await page.keyboard.press('Control+n');
      await page.getByRole('textbox', { name: 'Text of the note' }).waitFor();
      await page.keyboard.type(
        'The canary of the importer went out on Tuesday and he rolled it back himself. #own',
        {
          delay: 4,
        },
      );
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'search',
    go: async (page) => {
      await page.keyboard.press('Control+f');
      await page.getByRole('combobox', { name: 'Search the journal' }).fill('person:ana rollbak');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'palette',
    go: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: /Find people/ }).waitFor();
    },
  },
  {
    name: 'team',
    go: async (page) => {
      await page.keyboard.press('Control+3');
      await page.getByRole('heading', { name: 'Team' }).first().waitFor();
    },
  },
  {
    name: 'export',
    go: async (page) => {
      await person(page, 'Ana Ruiz');
      await page.keyboard.press('Control+Shift+e');
      await page
        .getByText(/pieces? of evidence/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'settings',
    go: async (page) => {
      await page.keyboard.press('Control+,');
      await page.getByRole('heading', { name: 'Settings' }).first().waitFor();
    },
  },
];

/** What the README shows. */
const readme = [
  { shot: 'person', theme: 'light' },
  { shot: 'writing', theme: 'light' },
  { shot: 'search', theme: 'dark' },
  { shot: 'team', theme: 'light' },
] as const;

const folder = temporaryFolder('screenshots');
const preview = await openPreview({ dataFolder: folder.path, headless: true, exportFolder: folder.path });
const { page } = preview;
await openSample(page);

async function take(name: string, path: string): Promise<void> {
  const shot = shots.find((candidate) => candidate.name === name);
  if (shot === undefined) throw new Error(`There is no picture ${name}.`);
  await shot.go(page);
  await page.waitForTimeout(400);
  await page.screenshot({ path });
  await page.keyboard.press('Escape');
  await page.waitForTimeout(250);
}

if (values.all === undefined) {
  const target = resolve(import.meta.dirname, '../../docs/pictures');
  mkdirSync(target, { recursive: true });
  for (const { shot, theme } of readme) {
    await setTheme(page, theme);
    await take(shot, join(target, `${shot}-${theme}.png`));
    console.log(`${shot}-${theme}.png`);
  }
} else {
  const target = resolve(values.all);
  mkdirSync(target, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    for (const [width, height] of [
      [1280, 800],
      [800, 600],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const { name } of shots) {
        await take(name, join(target, `${name}-${theme}-${width}.png`)).catch((error: unknown) =>
          console.error(
            `${name} ${theme} ${width}: ${error instanceof Error ? error.message.slice(0, 200) : error}`,
          ),
        );
      }
    }
  }
}
await preview.close();
folder.remove();
