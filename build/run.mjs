// node build/run.mjs <script.ts> [arguments]: one of the project's own programs, on our Node, with a fresh build.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensurePackages } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { complain, follow, isMain, node24, root } from './tools.mjs';

export const runProgram = async (script, args) => {
  ensurePackages();
  if (!existsSync(join(root, script))) {
    complain(`There is no ${script}.`);
    return 1;
  }
  ensureBrowser();
  ensureBuild();
  return follow(node24, [script, ...args]);
};

if (isMain(import.meta.url)) {
  const [script = '', ...args] = process.argv.slice(2);
  process.exit(await runProgram(script, args));
}
