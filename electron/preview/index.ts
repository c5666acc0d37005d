import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HandrailError } from '../../shared/contract/errors.ts';
import { openPreview } from './open-preview.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    headless: { type: 'boolean', default: false },
    vault: { type: 'string' },
  },
});

try {
  const preview = await openPreview({
    dataFolder: values.data ?? join(homedir(), '.handrail-preview'),
    headless: values.headless,
    ...(values.vault === undefined ? {} : { vaultScript: values.vault }),
  });
  process.stdout.write('Handrail is open. Close its window, or press Ctrl C here, to lock and end it.\n');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void preview.close());
  await preview.closed;
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof HandrailError ? error.message : String(error)}\n`);
  process.exit(1);
}
