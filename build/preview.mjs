// npm run preview -- [--data DIR] [--headless]: the app in an installed Chromium.
import { runProgram } from './run.mjs';

process.exit(await runProgram('electron/preview/index.ts', process.argv.slice(2)));
