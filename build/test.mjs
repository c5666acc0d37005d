// npm test [-- vitest arguments]: every suite. npm run test:long: with the large numbers of the adversarial suite.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensurePackages, tryReaders } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { follow, node24, root } from './tools.mjs';

const args = process.argv.slice(2).filter((argument) => argument !== '--long');
const long = process.argv.includes('--long');
const report = join(root, 'out', 'test-report.json');

ensurePackages();
ensureBrowser();
tryReaders();
ensureBuild();
mkdirSync(join(root, 'out'), { recursive: true });
rmSync(report, { force: true });
process.exit(
  await follow(
    node24,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { env: long ? { HANDRAIL_LONG: '1' } : {} },
  ),
);
