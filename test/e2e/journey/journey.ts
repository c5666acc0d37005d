import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openPreview, type Preview } from '../../../electron/preview/open-preview.ts';
import { samplePassphrase } from '../../../shared/sample/index.ts';

/** What the manager of the journey writes; tests and the demo look for these words in the exports. */
export const words = {
  passphrase: samplePassphrase,
  person: 'Ana Ruiz',
  evidence: 'She wrote the rollback plan before anyone asked',
  concern: 'Her estimate for reconciliation slipped a third time',
  promise: 'Send the staff-engineer expectations doc',
  aside: 'Seems tired. Ask about workload before anything else next time.',
} as const;

export interface Journey {
  preview: Preview;
  page: Page;
  /** Everything that the journey leaves behind: pictures, exports, the encrypted journal. */
  folder: string;
  exports: string;
  /** Takes the next numbered picture. */
  picture(name: string): Promise<void>;
}

export async function startJourney(folder: string): Promise<Journey> {
  const exports = join(folder, 'exports');
  mkdirSync(exports, { recursive: true });
  const preview = await openPreview({
    dataFolder: join(folder, 'data'),
    headless: true,
    exportFolder: exports,
  });
  let taken = 0;
  return {
    preview,
    page: preview.page,
    folder,
    exports,
    picture: async (name) => {
      taken += 1;
      const path = join(folder, `${String(taken).padStart(2, '0')}-${name}.png`);
      await preview.page.screenshot({ path });
    },
  };
}

export interface Step {
  name: string;
  run(journey: Journey): Promise<void>;
}
