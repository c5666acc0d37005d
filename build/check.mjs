// npm run check: format and lint, types, unused code, then every test. Stops at the first that fails.
import { join } from 'node:path';
import { ensurePackages } from './bootstrap.mjs';
import { node24, root, run, say } from './tools.mjs';

const tool = (...path) => join(root, 'node_modules', ...path);
const steps = [
  ['Format and lint', [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']],
  ['Types', [tool('typescript', 'bin', 'tsc'), '-b']],
  ['Unused code', [tool('knip', 'bin', 'knip.js')]],
  ['Tests', [join(root, 'build', 'test.mjs')]],
];

ensurePackages();
for (const [name, command] of steps) {
  say(`${name} …`);
  const code = run(node24, command);
  if (code !== 0) process.exit(code);
}
