// npm run demo: a manager's first weeks with Handrail, played in a real window.
import { runProgram } from './run.mjs';

process.exit(await runProgram('test/e2e/demo.ts', process.argv.slice(2)));
