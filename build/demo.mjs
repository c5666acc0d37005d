// npm run demo: a throw-away sample journal in a window; with --headless the main job, walked without a screen.
import { tryReaders } from './bootstrap.mjs';
import { runProgram } from './run.mjs';
import { hasDisplay } from './start.mjs';
import { complain } from './tools.mjs';

const args = process.argv.slice(2);
const headless = args.includes('--headless');
if (headless) tryReaders();
else if (!hasDisplay()) {
  complain('There is no screen here. Try `npm run demo -- --headless`, or `xvfb-run npm run demo`.');
  process.exit(1);
}
process.exit(await runProgram('test/e2e/demo.ts', args));
