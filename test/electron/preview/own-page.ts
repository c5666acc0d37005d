import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPage } from '../../../build/page-manifest.ts';

/** A page of a few words in place of the app's, so that these tests are about the host alone. */
const html = `<!doctype html><meta charset="utf-8"><title>Handrail</title>
<input id="note" name="note"><div id="heard"></div><script src="/page.js"></script>`;
const script = `handrail.subscribe((message) => {
  document.getElementById('heard').textContent += message.event + ' ';
  if (message.event === 'locking') handrail.request('app.lock', { unsaved: [] });
});`;

/** A folder with a built page, and room for data. */
export const makeOwnPage = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-preview-test-'));
  const out = join(folder, 'out');
  await mkdir(join(out, 'renderer'), { recursive: true });
  await writeFile(join(out, 'renderer', 'index.html'), html);
  await writeFile(join(out, 'renderer', 'capture.html'), html);
  await writeFile(join(out, 'renderer', 'page.js'), script);
  await writeFile(join(out, 'renderer.manifest.json'), JSON.stringify(listPage(join(out, 'renderer'))));
  await cp(join(import.meta.dirname, '../core/echo-vault.ts'), join(folder, 'vault.ts'));
  return {
    folder,
    options: {
      dataFolder: join(folder, 'data'),
      exportFolder: join(folder, 'exports'),
      outFolder: out,
      vaultScript: join(folder, 'vault.ts'),
      profileParent: folder,
      headless: true,
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
