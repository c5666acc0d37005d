// npm run package: installers for this system, with every fuse set.
import { join } from 'node:path';
import { ensurePackages } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { follow, node24, root } from './tools.mjs';

ensurePackages();
ensureBuild();
process.exit(
  await follow(node24, [
    join(root, 'node_modules', 'electron-builder', 'cli.js'),
    '--config',
    'electron-builder.yml',
    '--publish',
    'never',
    ...process.argv.slice(2),
  ]),
);
