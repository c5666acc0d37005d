// Is the built app what the sources say? Content decides, not dates: a checkout sets dates as it likes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'shared',
  'electron',
  'renderer',
  'build/page-manifest.ts',
  'electron.vite.config.ts',
  'package-lock.json',
];

const filesUnder = (path) => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() || entry.isFile() ? filesUnder(join(path, entry.name)) : [],
  );
};

/** One hash over the names and contents of everything that the build reads. */
export const hashSources = (root) => {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(join(root, source))).sort()) {
    hash.update(`${file.slice(root.length)}\0`);
    hash.update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
};

const stampOf = (root) => join(root, 'out', 'build.sha256');

export const isStale = (root) => {
  const stamp = stampOf(root);
  return (
    !existsSync(stamp) ||
    !existsSync(join(root, 'out', 'renderer.manifest.json')) ||
    readFileSync(stamp, 'utf8') !== hashSources(root)
  );
};

/** Taken before a build starts: a build that fails leaves nothing that looks finished. */
export const clearStamp = (root) => rmSync(stampOf(root), { force: true });

export const writeStamp = (root, hash) => {
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stampOf(root), hash);
};
