/**
 * `npm run demo`: a throw-away sample journal in a window.
 * `npm run demo -- --headless`: the main job without a display; out/demo keeps pictures, exports and the encrypted journal.
 */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openPreview } from '../../electron/preview/open-preview.ts';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { today } from '../helpers/today.ts';
import { startJourney, steps, words } from './journey/index.ts';
import { temporaryFolder } from './support/temporary.ts';

async function walk(): Promise<boolean> {
  const folder = resolve(import.meta.dirname, '../../out/demo');
  rmSync(folder, { recursive: true, force: true });
  const journey = await startJourney(folder);
  let failed = false;
  for (const step of steps) {
    try {
      await step.run(journey);
      console.log(`ok      ${step.name}`);
    } catch (error) {
      failed = true;
      console.error(
        `FAILED  ${step.name}\n        ${error instanceof Error ? error.message : String(error)}`,
      );
      await journey.picture('failed').catch(() => {});
      break;
    }
  }
  await journey.preview.close();
  console.log(`\nPictures and exports are in ${folder}.`);
  console.log(
    `The encrypted journal is in ${join(folder, 'data', 'journal')}; its passphrase is: ${words.passphrase}`,
  );
  return !failed;
}

async function show(): Promise<void> {
  const folder = temporaryFolder('demo');
  const preview = await openPreview({
    dataFolder: folder.path,
    headless: false,
    exportFolder: join(tmpdir(), 'handrail-demo-exports'),
  });
  console.log('A sample journal, thrown away when you close the window.');
  await preview.page.evaluate(
    (day) => (window as unknown as { handrail: Bridge }).handrail.request('app.openSample', { today: day }),
    today(),
  );
  await preview.page.reload();
  await preview.closed;
  folder.remove();
}

if (process.argv.includes('--headless')) process.exit((await walk()) ? 0 : 1);
await show();
