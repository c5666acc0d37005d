import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPreview } from './open-preview.ts';

const options = {
  data: { type: 'string' },
  headless: { type: 'boolean', default: false },
  vault: { type: 'string' },
  out: { type: 'string' },
} as const;

/** Where Electron keeps the app's data: both hosts open the same journal. */
const usualDataFolder = (): string => {
  const home = homedir();
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Handrail');
  if (process.platform === 'win32')
    return join(process.env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Handrail');
  return join(process.env.XDG_CONFIG_HOME ?? join(home, '.config'), 'Handrail');
};

try {
  const { values } = parseArgs({ options });
  const preview = await openPreview({
    dataFolder: values.data ?? usualDataFolder(),
    headless: values.headless,
    ...(values.vault === undefined ? {} : { vaultScript: values.vault }),
    ...(values.out === undefined ? {} : { outFolder: values.out }),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void preview.close());
  process.stdout.write('Handrail is open. Close its window, or press Ctrl C here, to lock and end it.\n');
  await preview.closed;
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
