import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { PageManifest } from '../electron/core/page.ts';

/** Every kind of file that the page is made of. Another one fails the build, on purpose. */
const mimes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Lists the files under `folder` with their kind and hash. @throws where a kind is unknown */
export const listPage = (folder: string): PageManifest => {
  const manifest: PageManifest = {};
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) {
    const name = path.slice(folder.length).replaceAll('\\', '/');
    const mime = mimes[extname(path)];
    if (mime === undefined) throw new Error(`The page may not hold a file of this kind: ${name}`);
    manifest[name] = { mime, sha256: createHash('sha256').update(readFileSync(path)).digest('hex') };
  }
  return manifest;
};

/** Writes `renderer.manifest.json` beside the built page; the app serves nothing else. */
export const pageManifest = (outFolder: string): Plugin => ({
  name: 'handrail-page-manifest',
  apply: 'build',
  closeBundle: {
    order: 'post',
    sequential: true,
    handler() {
      const manifest = listPage(join(outFolder, 'renderer'));
      writeFileSync(join(outFolder, 'renderer.manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
    },
  },
});
