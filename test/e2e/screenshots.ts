/**
 * `npm run screenshots`: the README's pictures, taken of the sample journal in the real interface.
 * `-- --all DIR` takes every screen in light and dark, from narrow to very wide, for looking at them; `--only` and
 * `--size` narrow that to screens whose name begins so, and to one width; `--out` takes them of another build.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openPreview, type Preview } from '../../electron/preview/open-preview.ts';
import { beginShots } from './shots/begin-shots.ts';
import { captureShots, captureSizes } from './shots/capture-shots.ts';
import { journalShots } from './shots/journal-shots.ts';
import type { Shot } from './shots/shot.ts';
import { openCapture } from './support/capture.ts';
import { openSample, setTheme } from './support/sample.ts';
import { temporaryFolder } from './support/temporary.ts';

const { values } = parseArgs({
  options: {
    all: { type: 'string' },
    only: { type: 'string' },
    size: { type: 'string' },
    theme: { type: 'string' },
    out: { type: 'string' },
  },
});

/** What the README shows. */
const readme = [
  { shot: 'person', theme: 'light' },
  { shot: 'writing', theme: 'light' },
  { shot: 'search', theme: 'dark' },
  { shot: 'review', theme: 'light' },
  { shot: 'team', theme: 'light' },
] as const;

const sizes = (
  [
    [1280, 800],
    [800, 600],
    [640, 700],
    [2560, 1440],
  ] as const
).filter(([width]) => values.size === undefined || values.size === String(width));
const themes = (['light', 'dark'] as const).filter(
  (theme) => values.theme === undefined || values.theme === theme,
);
const wanted = (values.only ?? '').split(',');
const isWanted = ({ name }: Pick<Shot, 'name'>): boolean => wanted.some((prefix) => name.startsWith(prefix));

async function withPreview(work: (preview: Preview) => Promise<void>): Promise<void> {
  const folder = temporaryFolder('screenshots');
  const preview = await openPreview({
    dataFolder: folder.path,
    headless: true,
    exportFolder: folder.path,
    viewport: { width: 1280, height: 800 },
    ...(values.out === undefined ? {} : { outFolder: values.out }),
  });
  try {
    await work(preview);
  } finally {
    await preview.close();
    folder.remove();
  }
}

const withPage = (work: (page: Page) => Promise<void>): Promise<void> =>
  withPreview(({ page }) => work(page));

async function take(page: Page, shot: Shot, path: string): Promise<void> {
  await shot.go(page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(350);
  await page.screenshot({ path });
  if (shot.leave) await shot.leave(page);
  else await page.keyboard.press('Escape');
  await page.waitForTimeout(200);
}

const complain = (what: string, error: unknown): void =>
  console.error(`${what}: ${error instanceof Error ? error.message.slice(0, 300) : error}`);

/** The state that the README shows. */
const isWritten = ({ name }: { name: string }): boolean => name === 'capture-written';

async function takeReadme(preview: Preview): Promise<void> {
  const { page } = preview;
  const target = resolve(import.meta.dirname, '../../docs/pictures');
  mkdirSync(target, { recursive: true });
  await openSample(page);
  for (const { shot: name, theme } of readme) {
    const shot = journalShots.find((candidate) => candidate.name === name);
    if (shot === undefined) throw new Error(`There is no picture ${name}.`);
    await setTheme(page, theme);
    await take(page, shot, join(target, `${name}-${theme}.png`));
    console.log(`${name}-${theme}.png`);
  }
  const capture = await openCapture(preview);
  await setTheme(capture, 'light');
  await capture.setViewportSize({ width: 580, height: 320 });
  for (const shot of captureShots.slice(0, captureShots.findIndex(isWritten) + 1))
    await shot.go(capture, preview);
  await capture.waitForTimeout(350);
  await capture.screenshot({ path: join(target, 'capture-light.png') });
  console.log('capture-light.png');
}

/** Each screen of the journal at every size, in both themes. */
async function takeJournal(page: Page, target: string): Promise<void> {
  await openSample(page);
  page.setDefaultTimeout(8_000);
  for (const theme of themes) {
    await setTheme(page, theme);
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      for (const shot of journalShots.filter(isWanted)) {
        const name = `${shot.name}-${theme}-${width}`;
        await take(page, shot, join(target, `${name}.png`)).catch((error: unknown) => complain(name, error));
      }
    }
  }
}

/** The way into a new journal can be gone only once: each screen is taken in every size before the next. */
async function takeBeginning(page: Page, target: string): Promise<void> {
  for (const shot of beginShots) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await shot.go(page);
    if (!isWanted(shot)) continue;
    for (const theme of themes) {
      await setTheme(page, theme);
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        await page.waitForTimeout(300);
        await page.screenshot({ path: join(target, `${shot.name}-${theme}-${width}.png`) });
      }
    }
  }
}

/** The small window in each of its states: they follow each other, so each is taken in every size before the next. */
async function takeCapture(preview: Preview, target: string): Promise<void> {
  await openSample(preview.page);
  const capture = await openCapture(preview);
  for (const shot of captureShots) {
    const [[width, height]] = captureSizes;
    await capture.setViewportSize({ width, height });
    await shot.go(capture, preview);
    if (!isWanted(shot)) continue;
    for (const theme of themes) {
      await setTheme(capture, theme);
      for (const [width, height] of captureSizes) {
        await capture.setViewportSize({ width, height });
        await capture.waitForTimeout(300);
        await capture.screenshot({ path: join(target, `${shot.name}-${theme}-${width}.png`) });
      }
    }
  }
}

if (values.all === undefined) await withPreview(takeReadme);
else {
  const target = resolve(values.all);
  mkdirSync(target, { recursive: true });
  if (beginShots.some(isWanted)) {
    await withPage((page) => takeBeginning(page, target)).catch((error: unknown) =>
      complain('beginning', error),
    );
  }
  if (journalShots.some(isWanted)) await withPage((page) => takeJournal(page, target));
  if (captureShots.some(isWanted))
    await withPreview((preview) => takeCapture(preview, target)).catch((error: unknown) =>
      complain('capture', error),
    );
}
